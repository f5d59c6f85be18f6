import { Cat } from "./cat";
import { Dog } from "./dog";

/** An armchair nobody can sit in any more: a dog before it, a cat on it. */
export function JoinArt({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 420 260" aria-hidden="true" className={className}>
      <path d="M-900 226h2400v34H-900z" className="fill-(--art-path)" />
      <path d="M330 226V74" strokeWidth="6" className="stroke-(--art-line)" />
      <path d="m304 84 12-46h30l12 46z" className="fill-(--art-glass)" />
      <path d="M308 226h44l-6-12h-32z" className="fill-(--art-line)" />
      <path d="M126 92c0-22 14-36 36-36h76c22 0 36 14 36 36v90H126z" className="fill-(--art-cloth)" />
      <path
        d="M98 138c0-14 10-22 22-22s22 8 22 22v32h116v-32c0-14 10-22 22-22s22 8 22 22v78H98z"
        className="fill-(--art-cloth)"
      />
      <path d="M142 166h116v18H142z" opacity="0.2" className="fill-(--art-line)" />
      <path d="M110 214h14v14h-14zm166 0h14v14h-14z" className="fill-(--art-roof)" />
      <Cat x={172} y={92} scale={1.15} />
      <Dog x={6} y={134} scale={1.05} />
    </svg>
  );
}
