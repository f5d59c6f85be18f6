import { painted } from "./colours";

/** A deadline, a consequence, or somebody's own words: set apart on a soft ground. Line breaks stay. */
export function Note({ tone, title, text }: { tone: "calm" | "urgent"; title?: string; text: string }) {
  const ground = painted({ on: tone });
  const head = painted({ ink: `${tone}Ink` });
  const body = painted({ ink: "ink" });
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ margin: "0 0 22px" }}>
      <tbody>
        <tr>
          <td className={ground.className} style={{ ...ground.paint, padding: "16px 20px", borderRadius: 12 }}>
            {title && (
              <p
                className={head.className}
                style={{ ...head.paint, margin: "0 0 4px", fontSize: 16, lineHeight: "23px", fontWeight: 700 }}
              >
                {title}
              </p>
            )}
            <p
              className={body.className}
              style={{ ...body.paint, margin: 0, fontSize: 15, lineHeight: "23px", whiteSpace: "pre-line" }}
            >
              {text}
            </p>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
