import type { ReactNode } from "react";
import { Cat, Dog, type Placement, Tree, transformOf } from "@/components/illustrations/figures";

/** Someone out for a walk, going right, hand held out for a leash; 84 × 150, shoes on y = 150. */
export function Walker(at: Placement) {
  return (
    <g transform={transformOf(at)}>
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d="M34 92 28 120 12 140" strokeWidth="13" className="stroke-(--art-line)" />
        <path d="M38 92 48 118 50 144" strokeWidth="13" className="stroke-(--art-roof)" />
      </g>
      <path d="M6 137c4-2 9 1 12 5l-4 8c-6-1-12-6-13-9z" className="fill-(--art-brick)" />
      <path d="M44 141h12c6 1 11 4 12 9H44z" className="fill-(--art-brick)" />
      <path d="M24 48c1-10 7-15 15-15 9 0 15 6 15 16l5 46c-14 5-29 5-42 0z" className="fill-(--art-cloth)" />
      <path
        d="M45 48c6 8 10 16 14 22l15 4"
        fill="none"
        strokeWidth="11"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-(--art-leaf-deep)"
      />
      <circle cx="77" cy="75" r="5.5" className="fill-(--art-skin)" />
      <path d="M33 24h13v11H33z" className="fill-(--art-skin)" />
      <circle cx="41" cy="18" r="13" className="fill-(--art-skin)" />
      <path
        d="M26 20C24 6 34 0 43 1c9 1 14 8 13 13-9 1-16-1-20-5-1 5-2 8-4 10 0 5-2 8-4 9-1-2-2-5-2-8z"
        className="fill-(--art-roof)"
      />
      <path d="M27 31c8 5 18 6 25 3l1 8c-8 3-19 2-27-2z" className="fill-accent" />
      <path d="m28 38-8 20 8 3 7-20z" className="fill-accent" />
    </g>
  );
}

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

interface Props extends Placement {
  gable: keyof typeof GABLES;
  wall: keyof typeof WALLS;
  height: number;
  entrance: string;
  /** Something in the big window on the ground floor, drawn in 46 × 50. */
  inside?: ReactNode;
}

/** A row house, 120 wide, with its base on y = 0. */
export function House({ gable, wall, height, entrance, inside, ...at }: Props) {
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
      <path d="M78-64h28V0H78z" className={entrance} />
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

const GROUND = 380;

/** The street on the home page: row houses, a dog out for a walk, a cat that stays in. By night the windows are lit. */
export function HeroScene({ title, className }: { title: string; className?: string }) {
  return (
    <svg viewBox="0 0 640 430" role="img" aria-label={title} className={className}>
      <circle cx="548" cy="78" r="34" className="fill-(--art-plaster)" opacity="0.9" />
      <g opacity="0.5" className="fill-(--art-plaster)">
        <path d="M62 96c2-14 20-18 27-7 10-7 24 0 24 12h-58c-4 0-3-6 7-5z" />
        <path d="M420 54c2-11 16-14 22-5 8-6 19 0 19 9h-46c-3 0-3-5 5-4z" />
      </g>
      <path
        d="M-900 340c300-60 760-60 900-10 90-50 180-64 300-44s220 14 340-34c60-24 500-10 800 10v118H-900z"
        opacity="0.4"
        className="fill-(--art-leaf)"
      />
      <House x={56} y={GROUND} height={176} wall="plaster" gable="pointed" entrance="fill-(--art-cloth)" />
      <House x={176} y={GROUND} height={206} wall="brick" gable="stepped" entrance="fill-(--art-leaf-deep)" />
      <House
        x={296}
        y={GROUND}
        height={166}
        wall="pale"
        gable="bell"
        entrance="fill-(--art-roof)"
        inside={<Cat dark x={8} y={4} scale={0.7} />}
      />
      <House x={416} y={GROUND} height={214} wall="plaster" gable="flat" entrance="fill-(--art-brick)" />
      <path d={`M-900 ${GROUND}h2400v50H-900z`} className="fill-(--art-path)" />
      <path d={`M-900 ${GROUND}h2400v6H-900z`} opacity="0.15" className="fill-(--art-line)" />
      <path
        d={`M-900 ${GROUND + 34}h2400`}
        strokeWidth="3"
        strokeDasharray="34 26"
        opacity="0.2"
        className="stroke-(--art-line)"
      />
      <Tree x={548} y={238} scale={1} />
      <Tree x={-14} y={252} scale={0.9} />
      <Walker x={72} y={258} />
      <Dog x={186} y={318} />
      <path d="M149 333c30 30 78 40 118 28" fill="none" strokeWidth="2.5" className="stroke-(--art-line)" />
    </svg>
  );
}
