import type { Row } from "../letter";
import { painted } from "./colours";

const CELL = { padding: "11px 0", textAlign: "left", verticalAlign: "top", fontSize: 15, lineHeight: "22px" } as const;

/** Labels and what they say: a real table, beside each other on paper and under each other on a phone. */
export function Rows({ rows }: { rows: Row[] }) {
  const ground = painted({ on: "sunken" });
  const label = painted({ ink: "muted", line: "line" }, "label");
  const value = painted({ ink: "ink", line: "line" }, "value");
  const border = (i: number) => (i === 0 ? {} : { borderTopWidth: 1, borderTopStyle: "solid" as const });
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ margin: "0 0 22px" }}>
      <tbody>
        <tr>
          <td className={ground.className} style={{ ...ground.paint, padding: "7px 20px", borderRadius: 12 }}>
            <table width="100%" cellPadding={0} cellSpacing={0} border={0}>
              <tbody>
                {rows.map((row, i) => (
                  <tr key={row.label}>
                    <th
                      scope="row"
                      className={label.className}
                      style={{
                        ...CELL,
                        ...label.paint,
                        ...border(i),
                        width: "30%",
                        paddingRight: 16,
                        fontSize: 14,
                        fontWeight: 400,
                      }}
                    >
                      {row.label}
                    </th>
                    <td
                      className={value.className}
                      style={{ ...CELL, ...value.paint, ...border(i), fontWeight: 600, wordBreak: "break-word" }}
                    >
                      {row.value}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
