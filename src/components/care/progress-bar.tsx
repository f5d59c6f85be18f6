/** How far something is, 0–100, said and drawn. */
export function ProgressBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div>
      <p id="progress-label" className="mb-2 font-semibold">
        {label}
      </p>
      <progress
        aria-labelledby="progress-label"
        max={100}
        value={percent}
        className="block h-2.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-brand"
      />
    </div>
  );
}
