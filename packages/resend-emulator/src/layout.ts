import { type Html, html, trusted } from "@tailtribe/html";

/** The frame of all pages. With `refresh` it loads REFRESH_SCRIPT. */
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
<p id="notice" role="status"></p>
</body>
</html>`;
}

/** Formats an ISO instant for people. */
export type FormatTime = (instant: string) => string;

/** A format with weekday, date and seconds in this time zone. */
export function timeFormat(timeZone: string): FormatTime {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (instant) => format.format(new Date(instant));
}

/** The style of all pages: system font, one column, light and dark. */
const STYLE = `
:root { color-scheme: light dark; --ground: #fbf8f3; --card: #fff; --ink: #1c2b26; --soft: #54645d; --line: #e2dcd0; --link: #12604a; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #121a17; --card: #1a2521; --ink: #eef3f0; --soft: #a9bab2; --line: #2e3d37; --link: #7fd6b5; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding: .75rem max(1rem, calc(50vw - 31rem)); border-bottom: 1px solid var(--line); background: var(--card); }
header a { font-weight: 700; text-decoration: none; display: inline-flex; align-items: center; min-height: 44px; }
header span, .soft { color: var(--soft); font-size: .9rem; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem; outline: none; }
a { color: var(--link); overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
.list { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 12px; background: var(--card); }
.list li + li { border-top: 1px solid var(--line); }
.list a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .75rem 1rem; min-height: 44px; color: inherit; text-decoration: none; }
.list a:hover strong { text-decoration: underline; }
.list strong { overflow-wrap: anywhere; } .list .soft { grid-column: 1; overflow-wrap: anywhere; } .list .side { grid-column: 2; grid-row: 1; }
@media (max-width: 40rem) { .list a { grid-template-columns: 1fr; } .list .side { grid-column: 1; grid-row: auto; } }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 0 1rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 70vh; min-height: 24rem; border: 1px solid var(--line); border-radius: 12px; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem; font-size: .9rem; }
#notice { position: fixed; inset: auto 1rem 1rem auto; margin: 0; } #notice:not(:empty) { background: var(--ink); color: var(--ground); padding: .5rem 1rem; border-radius: 12px; }
#notice a { color: inherit; }
`;

/**
 * The script of the list pages: every three seconds, while the page is visible, it fetches the page and replaces the
 * list. While the keyboard focus is in the list it shows a link instead, so that the focus stays.
 */
export const REFRESH_SCRIPT = `
const main = document.querySelector("main");
const notice = document.querySelector("#notice");
setInterval(async () => {
  if (document.hidden) return;
  const response = await fetch(location.href).catch(() => null);
  if (!response?.ok) return;
  const next = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("main");
  if (next.innerHTML === main.innerHTML) return;
  if (main.contains(document.activeElement) && document.activeElement !== main) {
    if (!notice.firstChild) notice.append(Object.assign(document.createElement("a"), { href: location.href, textContent: "New mail: show it" }));
  } else {
    main.innerHTML = next.innerHTML;
  }
}, 3000);
`;
