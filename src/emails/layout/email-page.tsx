import type { ReactNode } from "react";
import { colorStyles, DISPLAY_FONT, darkRules, TEXT_FONT } from "@/emails/layout/theme";

const WIDTH = 600;
/** The brand's gradient; clients without gradients show plain green. The text is on the dark end. */
const GRADIENT = "linear-gradient(100deg, #0d4433 0%, #14533f 50%, #8a8d57 82%, #f3b27f 100%)";
/** Fills the rest of the preview line of an inbox, so that the greeting does not follow in it. */
const PREVIEW_PADDING = "\u00a0\u200c".repeat(120);

const STYLESHEET = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "a[x-apple-data-detectors]{color:inherit !important;text-decoration:none !important}",
  `@media (max-width:${WIDTH - 60}px){`,
  ".edge{padding:12px 8px 24px !important}.sheet{padding:26px 20px 10px !important}.head{padding:18px 20px !important}",
  ".title{font-size:23px !important;line-height:30px !important}.wide{width:100% !important}",
  ".press{display:block !important;padding:14px 16px !important}",
  ".label{display:block !important;width:auto !important;padding:11px 0 0 !important;font-size:13px !important}",
  ".value{display:block !important;width:auto !important;padding:0 0 11px !important;border-top:0 !important}}",
  `@media (prefers-color-scheme:dark){${darkRules}}`,
].join("");

interface FooterLink {
  href: string;
  label: string;
}

interface Props {
  lang: string;
  subject: string;
  preview: string;
  title: string;
  footer: string[];
  home: FooterLink;
  links: FooterLink[];
  children: ReactNode;
}

/** The page of every email: brand header, title, blocks, and who gets it and why. No images, nothing is loaded. */
export function EmailPage({ lang, subject, preview, title, footer, home, links, children }: Props) {
  const canvas = colorStyles({ on: "canvas" });
  const sheet = colorStyles({ on: "surface", line: "line" }, "sheet");
  const heading = colorStyles({ ink: "ink" }, "title");
  return (
    <html lang={lang} dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style>{STYLESHEET}</style>
      </head>
      <body className={canvas.className} style={{ ...canvas.paint, margin: 0, padding: 0, fontFamily: TEXT_FONT }}>
        <div aria-hidden="true" style={{ display: "none", maxHeight: 0, overflow: "hidden", fontSize: 1, opacity: 0 }}>
          {preview}
          {PREVIEW_PADDING}
        </div>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0} className={canvas.className}>
          <tbody>
            <tr>
              <td align="center" className="edge" style={{ padding: "28px 16px 36px", fontFamily: TEXT_FONT }}>
                <table
                  role="presentation"
                  width={WIDTH}
                  cellPadding={0}
                  cellSpacing={0}
                  border={0}
                  style={{ width: "100%", maxWidth: WIDTH }}
                >
                  <tbody>
                    <tr>
                      <Header home={home.href} />
                    </tr>
                    <tr>
                      <td
                        className={sheet.className}
                        style={{
                          ...sheet.paint,
                          padding: "34px 36px 14px",
                          borderStyle: "solid",
                          borderWidth: "0 1px 1px",
                          borderRadius: "0 0 16px 16px",
                        }}
                      >
                        <h1
                          className={heading.className}
                          style={{
                            ...heading.paint,
                            margin: "0 0 16px",
                            fontFamily: DISPLAY_FONT,
                            fontSize: 27,
                            lineHeight: "34px",
                            fontWeight: 800,
                            letterSpacing: "-0.3px",
                          }}
                        >
                          {title}
                        </h1>
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <Footer lines={footer} links={links} />
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Header({ home }: { home: string }) {
  const green = colorStyles({ on: "header" }, "head");
  return (
    <td
      className={green.className}
      style={{ ...green.paint, padding: "20px 36px", borderRadius: "16px 16px 0 0", backgroundImage: GRADIENT }}
    >
      <a
        href={home}
        style={{
          color: "#ffffff",
          textDecoration: "none",
          fontFamily: DISPLAY_FONT,
          fontSize: 23,
          lineHeight: "28px",
          fontWeight: 800,
          letterSpacing: "-0.3px",
        }}
      >
        <span aria-hidden="true" style={{ color: "#f3a76b" }}>
          {"\u2665\ufe0e"}{" "}
        </span>
        TailTribe
      </a>
    </td>
  );
}

function Footer({ lines, links }: { lines: string[]; links: FooterLink[] }) {
  const words = colorStyles({ ink: "muted" });
  const link = colorStyles({ ink: "brand" });
  return (
    <td style={{ padding: "20px 20px 0", textAlign: "center" }}>
      {lines.map((line) => (
        <p
          key={line}
          className={words.className}
          style={{ ...words.paint, margin: "0 0 6px", fontSize: 13, lineHeight: "20px" }}
        >
          {line}
        </p>
      ))}
      {links.map(({ href, label }) => (
        <p key={href} style={{ margin: 0, fontSize: 13, lineHeight: "20px" }}>
          <a href={href} className={link.className} style={link.paint}>
            {label}
          </a>
        </p>
      ))}
    </td>
  );
}
