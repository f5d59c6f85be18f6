import type { ReactNode } from "react";
import { type PlaceAt, transformOf } from "./place-at";

const WIDTH = 120;

/** Tops of houses as one meets them in Ghent, Leuven and Liège, drawn upwards from y = 0 (the eaves). */
const GABLES = {
  stepped: "M0 0v-16h14v-18h14v-18h14v-16h36v16h14v18h14v18h14V0z",
  bell: "M0 0v-8h10c4-24 10-30 22-34 4-14 14-22 28-22s24 8 28 22c12 4 18 10 22 34h10v8z",
  pointed: "M-6 0 60-66 126 0z",
  flat: "M-5-14h130v10H120V0H0v-4h-5z",
};

const WALLS = {
  brick: "fill-(--art-brick)",
  pale: "fill-(--art-brick-soft)",
  plaster: "fill-(--art-plaster)",
};

interface Props extends PlaceAt {
  gable: keyof typeof GABLES;
  wall: keyof typeof WALLS;
  height: number;
  door: string;
  /** Something in the big window on the ground floor, drawn in 46 × 50. */
  inside?: ReactNode;
}

/** A row house, 120 wide; stands on y = 0. */
export function House({ gable, wall, height, door, inside, ...at }: Props) {
  const roof = gable === "pointed" || gable === "flat" ? "fill-(--art-roof)" : WALLS[wall];
  return (
    <g transform={transformOf(at)}>
      <path d={GABLES[gable]} transform={`translate(0 ${-height})`} className={roof} />
      <path d={`M0 ${-height}h${WIDTH}V0H0z`} className={WALLS[wall]} />
      <path d={`M0-78h${WIDTH}v4H0z`} opacity="0.14" className="fill-(--art-line)" />
      {gable !== "flat" && gable !== "pointed" && <Window x={49} y={-height - 38} width={22} height={30} />}
      {[20, 72].map((x) => (
        <Window key={x} x={x} y={-height + 22} width={28} height={44} />
      ))}
      {height > 190 && [20, 72].map((x) => <Window key={x} x={x} y={-height + 88} width={28} height={40} />)}
      <path d="M78-64h28V0H78z" className={door} />
      <path d="M82-59h20v14H82z" className="fill-(--art-glass)" />
      <circle cx="83" cy="-28" r="2" className="fill-(--art-plaster)" />
      <path d="M72-5h40v5H72z" opacity="0.35" className="fill-(--art-line)" />
      <g transform="translate(14 -66)">
        <path d="M-4-4h54v58H-4z" className="fill-(--art-plaster)" />
        <path d="M0 0h46v50H0z" className="fill-(--art-glass)" />
        {inside}
        <path d="M-6 50h58v6H-6z" className="fill-(--art-roof)" />
      </g>
      <path d={`M0-14h${WIDTH}V0H0z`} opacity="0.18" className="fill-(--art-line)" />
    </g>
  );
}

function Window({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d={`M-3-3h${width + 6}v${height + 6}H-3z`} className="fill-(--art-plaster)" />
      <path d={`M0 0h${width}v${height}H0z`} className="fill-(--art-glass)" />
      <path
        d={`M${width / 2} 0v${height}M0 ${height / 2.6}h${width}`}
        strokeWidth="2.5"
        className="stroke-(--art-plaster)"
      />
      <path d={`M-5 ${height + 3}h${width + 10}v4H-5z`} className="fill-(--art-roof)" />
    </g>
  );
}
