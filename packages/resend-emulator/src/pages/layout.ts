import { type Html, html, trusted } from "@tailtribe/html";
import { STYLE } from "./style";

/** Every page of the mailbox. With `refresh` it looks for new mail now and then (see refresh.ts). */
export function layout({ title, main, refresh = false }: { title: string; main: Html; refresh?: boolean }): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title} · Local mailbox</title>
<style>${trusted(STYLE)}</style>
${refresh && html`<script src="/refresh.js" defer></script>`}
</head>
<body>
<header><a class="skip" href="#main">Skip to content</a><a href="/">Local mailbox</a><span>Mail sent on this machine stays here.</span></header>
<main id="main" tabindex="-1">${main}</main>
<p id="news" role="status"></p>
</body>
</html>`;
}
