import { type Html, html, trusted } from "@tailtribe/html";
import type { Language, PageResponse } from "./page";

/** An HTML page. `shape`: two columns, one narrow column, or full width. */
export function layout(input: {
  language: Language;
  title: string;
  shape: "pair" | "narrow" | "wide";
  body: Html;
  status?: number;
}): PageResponse {
  const page = html`<!doctype html>
<html lang="${input.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${input.title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main class="${input.shape}">${input.body}</main>
</body>
</html>
`;
  return { status: input.status ?? 200, headers: { "content-type": "text/html; charset=utf-8" }, body: page.markup };
}

/** A labelled input; `aria-describedby` links hint and error. */
export function field(input: {
  name: string;
  label: string;
  value?: string;
  error?: string | null;
  hint?: string;
  type?: string;
  inputmode?: string;
  autocomplete?: string;
  placeholder?: string;
}): Html {
  const { name, label, value = "", error, hint } = input;
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return html`<div>
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${input.type ?? "text"}" value="${value}" inputmode="${input.inputmode ?? "text"}" autocomplete="${input.autocomplete ?? "off"}" required aria-invalid="${error ? "true" : "false"}"${described ? html` aria-describedby="${described}"` : ""}>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error && html`<p class="error" id="${name}-error">${error}</p>`}
</div>`;
}

/** The style of all pages: plain CSS, light and dark, from 320 pixels up, without external resources. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#f5f6fa;--card:#fff;--ink:#1b1f3b;--soft:#545a78;--line:#8a90aa;--hair:#dfe2ec;
--accent:#4b3fd0;--on-accent:#fff;--bad:#b3132b;--bad-ground:#fdecef;--good:#0b6b3a;--good-ground:#e6f6ec;--note:#fff6dc;--note-line:#c9971a}
@media (prefers-color-scheme:dark){:root{--ground:#12142a;--card:#1c1f3b;--ink:#f1f2fa;--soft:#b9bed6;--line:#8c93b8;--hair:#343962;
--accent:#a79ffb;--on-accent:#15122f;--bad:#ff9dac;--bad-ground:#43141f;--good:#7fe0a8;--good-ground:#0f3a24;--note:#33290c;--note-line:#d6a93a}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:min(100% - 2rem,68rem);margin:2rem auto;display:grid;gap:1.5rem}
main.pair{grid-template-columns:1fr}
@media (min-width:56rem){main.pair{grid-template:"what how" auto "note how" 1fr/minmax(0,5fr) minmax(0,6fr);align-items:start;gap:1.5rem 3rem;margin-top:4rem}
.what{grid-area:what}.how{grid-area:how}.pair .note{grid-area:note}}
main.narrow{max-width:34rem}
.card{background:var(--card);border:1px solid var(--hair);border-radius:1rem;padding:1.5rem}
.stack{display:grid;gap:1rem}main>*,.stack>*{min-width:0}
h1{font-size:1.6rem;line-height:1.25;margin:0}h2{font-size:1.1rem;margin:0}p{margin:0}
.amount{font-size:2.4rem;font-weight:700;line-height:1.1}
.soft{color:var(--soft)}
ul.lines{list-style:none;margin:0;padding:0}ul.lines li{display:flex;justify-content:space-between;gap:1rem;padding:.6rem 0;border-bottom:1px solid var(--hair)}
label{display:block;font-weight:600;margin-bottom:.3rem}
.hint{color:var(--soft);font-size:.9rem}
input{width:100%;min-height:2.9rem;padding:.5rem .8rem;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.6rem}
input[aria-invalid=true]{border:2px solid var(--bad)}
.row{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.row.three{grid-template-columns:1fr 1fr 1.4fr}
button,.button{display:inline-flex;align-items:center;justify-content:center;width:100%;min-height:3rem;padding:.6rem 1.2rem;font:inherit;font-weight:700;
border-radius:.7rem;border:2px solid var(--accent);background:var(--accent);color:var(--on-accent);cursor:pointer;text-decoration:none}
button.quiet,.button.quiet{background:transparent;color:var(--accent)}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.bad{background:var(--bad-ground);color:var(--bad);border-radius:.7rem;padding:.8rem 1rem;font-weight:600}
.good{background:var(--good-ground);color:var(--good);border-radius:.7rem;padding:.8rem 1rem;font-weight:600}
.error{color:var(--bad);font-weight:600;font-size:.92rem;margin-top:.3rem}
.note{background:var(--note);border:1px solid var(--note-line);border-radius:1rem;padding:1.2rem}
.note ul{margin:.6rem 0 0;padding:0;list-style:none;display:grid;gap:.2rem}.note li a{display:block;padding:.35rem 0;min-height:1.75rem}
.or{display:flex;align-items:center;gap:1rem;color:var(--soft)}.or::before,.or::after{content:"";flex:1;height:1px;background:var(--hair)}
fieldset{border:0;margin:0;padding:0}legend{font-weight:600;padding:0;margin-bottom:.3rem}
code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.92em;overflow-wrap:anywhere}
.wide{overflow-x:auto}.wide td{white-space:nowrap}.wide code{overflow-wrap:normal}.wide pre{max-width:min(40rem,80vw)}table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;padding:.45rem .7rem;border-bottom:1px solid var(--hair);vertical-align:top}
details pre{overflow-x:auto;font-size:.85rem;max-width:100%}summary{cursor:pointer;padding:.3rem 0}summary h2{display:inline;padding-left:.3rem}details.card>summary{margin:-.6rem 0;padding:.6rem 0}details[open].card>summary{margin-bottom:.4rem}
.inline{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end}.inline button{width:auto;min-height:2.75rem;padding:.3rem .9rem}.inline input,.inline select{width:auto;min-height:2.75rem;padding-block:.3rem}
select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.3rem .6rem;min-height:2.4rem}
`;
