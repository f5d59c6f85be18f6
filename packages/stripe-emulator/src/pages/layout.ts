import { type Html, html, trusted } from "@tailtribe/html";
import type { Language } from "./language";
import type { PageAnswer } from "./page";
import { STYLE } from "./style";

/** A whole page. `shape`: two columns, or one narrow one. */
export function layout(wishes: {
  language: Language;
  title: string;
  shape: "pair" | "narrow" | "wide";
  body: Html;
  status?: number;
}): PageAnswer {
  const page = html`<!doctype html>
<html lang="${wishes.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${wishes.title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<main class="${wishes.shape}">${wishes.body}</main>
</body>
</html>
`;
  return { status: wishes.status ?? 200, headers: { "content-type": "text/html; charset=utf-8" }, body: page.markup };
}

/** A labelled input; an error is tied to it and read with it. */
export function field(wishes: {
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
  const { name, label, value = "", error, hint } = wishes;
  const described = [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return html`<div>
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${wishes.type ?? "text"}" value="${value}" inputmode="${wishes.inputmode ?? "text"}" autocomplete="${wishes.autocomplete ?? "off"}" required aria-invalid="${error ? "true" : "false"}"${described ? html` aria-describedby="${described}"` : ""}>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error && html`<p class="error" id="${name}-error">${error}</p>`}
</div>`;
}
