import { Cat } from "./cat";
import { Dog } from "./dog";
import { House } from "./house";
import { Tree } from "./tree";
import { Walker } from "./walker";

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
      <House x={56} y={GROUND} height={176} wall="plaster" gable="pointed" door="fill-(--art-cloth)" />
      <House x={176} y={GROUND} height={206} wall="brick" gable="stepped" door="fill-(--art-leaf-deep)" />
      <House
        x={296}
        y={GROUND}
        height={166}
        wall="pale"
        gable="bell"
        door="fill-(--art-roof)"
        inside={<Cat dark x={8} y={4} scale={0.7} />}
      />
      <House x={416} y={GROUND} height={214} wall="plaster" gable="flat" door="fill-(--art-brick)" />
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
