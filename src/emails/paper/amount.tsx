import { painted } from "./colours";
import { DISPLAY } from "./fonts";

/** The amount a letter is about, in large; tabular so that it reads like a receipt. */
export function Amount({ label, value }: { label: string; value: string }) {
  const name = painted({ ink: "muted" });
  const sum = painted({ ink: "brand" });
  return (
    <p style={{ margin: "0 0 22px" }}>
      <span
        className={name.className}
        style={{ ...name.paint, display: "block", fontSize: 14, lineHeight: "20px", fontWeight: 600 }}
      >
        {label}
      </span>
      <span
        className={sum.className}
        style={{
          ...sum.paint,
          display: "block",
          fontFamily: DISPLAY,
          fontSize: 36,
          lineHeight: "44px",
          fontWeight: 800,
          letterSpacing: "-0.5px",
          fontVariantNumeric: "tabular-nums",
        }}
      >
        {value}
      </span>
    </p>
  );
}
