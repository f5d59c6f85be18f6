import { Dog } from "./dog";
import { Frame, Ground } from "./frame";
import { Tree } from "./tree";

/** A dog with everything it needs: grass, a tree, a full bowl. */
export function CareArt() {
  return (
    <Frame>
      <path d="M0 150c70-34 150-30 190-14s90 10 130-10v74H0z" className="fill-(--art-hill)" />
      <circle cx="252" cy="50" r="22" className="fill-accent" />
      <Tree x={28} y={40} scale={0.88} />
      <Ground />
      <Dog x={104} y={82} />
      <path d="M236 152h44l-7 20h-30z" className="fill-(--art-cloth)" />
      <path d="M240 152c4-12 32-12 36 0z" className="fill-(--art-brick)" />
    </Frame>
  );
}
