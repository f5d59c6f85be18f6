import { type Html, html } from "@tailtribe/html";
import type { Store } from "../store";
import { shownInstant } from "./dates";
import { layout } from "./layout";

/** The mail of one address, newest first. */
export function inboxPage(store: Store, address: string): Html {
  const messages = store.messages({ to: address });
  const items = messages.map(
    ({ id, subject, from, createdAt }) => html`<li><a href="/message/${id}">
<strong>${subject}</strong><time class="side soft" datetime="${createdAt}">${shownInstant(createdAt)}</time>
<span class="soft">From ${from}</span></a></li>`,
  );
  const main = html`<h1>${address}</h1>
${messages.length > 0 ? html`<ul class="list">${items}</ul>` : html`<p>No mail for this address yet.</p>`}
<p><a href="/">All inboxes</a></p>`;
  return layout({ title: address, main, refresh: true });
}
