import { painted } from "./colours";

/** Numbered steps. A list's own numbers cannot be styled in mail, so it is a table with the roles of a list. */
export function Steps({ steps }: { steps: string[] }) {
  const number = painted({ ink: "calmInk", on: "calm" });
  const words = painted({ ink: "ink" });
  return (
    <table role="list" width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ margin: "0 0 14px" }}>
      <tbody role="presentation">
        {steps.map((step, i) => (
          <tr key={step} role="listitem">
            <td role="presentation" width={44} style={{ paddingBottom: 12, verticalAlign: "top" }}>
              <table role="presentation" cellPadding={0} cellSpacing={0} border={0}>
                <tbody>
                  <tr>
                    <td
                      width={30}
                      height={30}
                      align="center"
                      className={number.className}
                      style={{ ...number.paint, borderRadius: 15, fontSize: 14, fontWeight: 700, lineHeight: "30px" }}
                    >
                      {i + 1}
                    </td>
                  </tr>
                </tbody>
              </table>
            </td>
            <td
              role="presentation"
              className={words.className}
              style={{
                ...words.paint,
                padding: "3px 0 12px",
                fontSize: 16,
                lineHeight: "25px",
                verticalAlign: "top",
              }}
            >
              {step}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
