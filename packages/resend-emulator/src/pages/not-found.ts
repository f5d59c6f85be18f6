import { type Html, html } from "@tailtribe/html";
import { layout } from "./layout";

/** For a message that was deleted, or an address nobody made. */
export function notFoundPage(): Html {
  const main = html`<h1>This page is not here</h1><p>The mailbox may have been emptied. <a href="/">All inboxes</a></p>`;
  return layout({ title: "Not found", main });
}
