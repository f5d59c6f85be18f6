/** One star, filled for a part between 0 and 1; `tinted` takes the colour of the text instead. */
export function Star({
  fill = 1,
  tinted,
  className = "size-5",
}: {
  fill?: number;
  tinted?: boolean;
  className?: string;
}) {
  const shape = "M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5L12 17.4l-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z";
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <path d={shape} className={tinted ? "fill-current" : "fill-line"} />
      {fill > 0 && !tinted && (
        <svg viewBox={`0 0 ${24 * fill} 24`} width={24 * fill} height="24" preserveAspectRatio="xMinYMin slice">
          <path d={shape} className="fill-star" />
        </svg>
      )}
    </svg>
  );
}
