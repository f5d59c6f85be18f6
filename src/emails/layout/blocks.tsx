import type { Block, Row } from "@/emails/email";
import { colorStyles, DISPLAY_FONT } from "@/emails/layout/theme";

/** The amount an email is about, in large; tabular so that it reads like a receipt. */
export function Amount({ label, value }: { label: string; value: string }) {
  const name = colorStyles({ ink: "muted" });
  const sum = colorStyles({ ink: "brand" });
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
          fontFamily: DISPLAY_FONT,
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

/** The call to action. The cell has the colour, so that it is a button in Outlook too. */
export function Button({ label, href }: { label: string; href: string }) {
  const { className, paint } = colorStyles({ on: "brand" });
  const words = colorStyles({ ink: "onBrand" }, "press");
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

/** A deadline, a consequence, or a quote, on a tinted background. Line breaks stay. */
export function Note({ tone, title, text }: { tone: "calm" | "urgent"; title?: string; text: string }) {
  const ground = colorStyles({ on: tone });
  const head = colorStyles({ ink: `${tone}Ink` });
  const body = colorStyles({ ink: "ink" });
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

const CELL = { padding: "11px 0", textAlign: "left", verticalAlign: "top", fontSize: 15, lineHeight: "22px" } as const;

/** Labels and values: a real table, side by side on a wide screen and stacked on a phone. */
export function Rows({ rows }: { rows: Row[] }) {
  const ground = colorStyles({ on: "sunken" });
  const label = colorStyles({ ink: "muted", line: "line" }, "label");
  const value = colorStyles({ ink: "ink", line: "line" }, "value");
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

/** Numbered steps. List markers cannot be styled in email, so it is a table with the roles of a list. */
export function Steps({ steps }: { steps: string[] }) {
  const number = colorStyles({ ink: "calmInk", on: "calm" });
  const words = colorStyles({ ink: "ink" });
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

const PARAGRAPH = { margin: "0 0 18px", fontSize: 16, lineHeight: "25px" };

/** One block of an email, in HTML that mail clients understand. */
export function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "text": {
      const { className, paint } = colorStyles({ ink: "ink" });
      return (
        <p className={className} style={{ ...PARAGRAPH, ...paint }}>
          {block.text}
        </p>
      );
    }
    case "rows":
      return <Rows rows={block.rows} />;
    case "amount":
      return <Amount label={block.label} value={block.value} />;
    case "note":
      return <Note tone={block.tone} title={block.title} text={block.text} />;
    case "quote":
      return <Note tone="urgent" text={block.text} />;
    case "steps":
      return <Steps steps={block.steps} />;
    case "button":
      return <Button label={block.label} href={block.href} />;
    case "address": {
      const lead = colorStyles({ ink: "muted" });
      const link = colorStyles({ ink: "brand" });
      return (
        <p className={lead.className} style={{ ...PARAGRAPH, ...lead.paint, fontSize: 13, lineHeight: "20px" }}>
          {block.lead}
          <br />
          <a href={block.href} className={link.className} style={{ ...link.paint, wordBreak: "break-all" }}>
            {block.href}
          </a>
        </p>
      );
    }
  }
}
