import { Dog } from "./dog";
import { Frame, Ground } from "./frame";

/** A dog that lost the trail: for "not found". */
export function LostArt() {
  return (
    <Frame>
      <Ground />
      <path d="M246 172V64" strokeWidth="7" strokeLinecap="round" className="stroke-(--art-roof)" />
      <path d="M206 58h70l16 15-16 15h-70z" className="fill-accent" />
      <path d="M286 100h-60l-16 14 16 14h60z" className="fill-(--art-cloth)" />
      <Dog x={52} y={82} />
      <path
        d="M150 46c0-14 20-14 20-1 0 9-10 9-10 19m0 12v1"
        fill="none"
        strokeWidth="6"
        strokeLinecap="round"
        className="stroke-brand"
      />
    </Frame>
  );
}
