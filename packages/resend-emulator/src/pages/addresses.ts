import { type Html, html } from "@tailtribe/html";
import type { Store } from "../store";
import { shownInstant } from "./dates";
import { layout } from "./layout";

/** The first page: everyone who has mail. */
export function addressesPage(store: Store): Html {
  const inboxes = store.addresses();
  const items = inboxes.map(
    ({ address, count, latest }) => html`<li><a href="/inbox/${encodeURIComponent(address)}">
<strong>${address}</strong><span class="side">${count} ${count === 1 ? "message" : "messages"}</span>
<span class="soft">${latest.subject} · <time datetime="${latest.createdAt}">${shownInstant(latest.createdAt)}</time></span></a></li>`,
  );
  const main = html`<h1>Inboxes</h1>
${inboxes.length > 0 ? html`<ul class="list">${items}</ul>` : html`<p>No mail yet. What the marketplace sends shows up here by itself.</p>`}`;
  return layout({ title: "Inboxes", main, refresh: true });
}
