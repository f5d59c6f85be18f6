import { painted } from "./colours";

/** The one thing to do next. The cell carries the colour, so that it is a button in Outlook too. */
export function Button({ label, href }: { label: string; href: string }) {
  const { className, paint } = painted({ on: "brand" });
  const words = painted({ ink: "onBrand" }, "press");
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className="wide"
      style={{ margin: "4px 0 24px" }}
    >
      <tbody>
        <tr>
          <td className={className} style={{ ...paint, borderRadius: 12 }}>
            <a
              href={href}
              className={words.className}
              style={{
                ...words.paint,
                display: "inline-block",
                padding: "14px 28px",
                fontSize: 16,
                lineHeight: "22px",
                fontWeight: 700,
                textAlign: "center",
                textDecoration: "none",
              }}
            >
              {label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
