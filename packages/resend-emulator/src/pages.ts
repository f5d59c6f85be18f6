import { type Html, html } from "@tailtribe/html";
import { type Exchange, sendPage } from "./http";
import { type FormatTime, layout, REFRESH_SCRIPT } from "./layout";
import { FRAME_PERMISSIONS, framedHtml, messagePage } from "./message-page";
import type { State } from "./send";
import type { Store } from "./store";

/** Serves the inbox pages. Messages are untrusted: their policy allows no scripts and no frames. */
export function pages({ response, url }: Exchange, { store, formatTime }: State): void {
  const [, first = "", second = "", third, index] = url.pathname.split("/").map(decodePart);
  const message = first === "message" ? store.message(second) : undefined;
  const attachment = third === "attachments" ? message?.attachments[Number(index)] : undefined;
  if (first === "") sendPage(response, addressesPage(store, formatTime));
  else if (first === "inbox" && second) sendPage(response, inboxPage(store, second, formatTime));
  else if (first === "refresh.js") response.writeHead(200, { "content-type": "text/javascript" }).end(REFRESH_SCRIPT);
  else if (message && third === undefined) sendPage(response, messagePage(message, formatTime));
  else if (message && third === "html") {
    const policy = `sandbox ${FRAME_PERMISSIONS}; default-src 'none'; img-src * data:; style-src 'unsafe-inline' *; font-src *`;
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(framedHtml(message));
  } else if (attachment?.content) {
    response.writeHead(200, { "content-type": "application/octet-stream", "content-disposition": "attachment" });
    response.end(Buffer.from(attachment.content, "base64"));
  } else sendPage(response, notFoundPage(), 404);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The start page: all addresses with mail. */
function addressesPage(store: Store, formatTime: FormatTime): Html {
  const inboxes = store.addresses();
  const items = inboxes.map(
    ({ address, count, latest }) => html`<li><a href="/inbox/${encodeURIComponent(address)}">
<strong>${address}</strong><span class="side">${count} ${count === 1 ? "message" : "messages"}</span>
<span class="soft">${latest.subject} · <time datetime="${latest.createdAt}">${formatTime(latest.createdAt)}</time></span></a></li>`,
  );
  const main = html`<h1>Inboxes</h1>
${inboxes.length > 0 ? html`<ul class="list">${items}</ul>` : html`<p>No mail yet. New mail shows up here by itself.</p>`}`;
  return layout({ title: "Inboxes", main, refresh: true });
}

/** The mail of one address, newest first. */
function inboxPage(store: Store, address: string, formatTime: FormatTime): Html {
  const messages = store.messages({ to: address });
  const items = messages.map(
    ({ id, subject, from, createdAt }) => html`<li><a href="/message/${id}">
<strong>${subject}</strong><time class="side soft" datetime="${createdAt}">${formatTime(createdAt)}</time>
<span class="soft">From ${from}</span></a></li>`,
  );
  const main = html`<h1>${address}</h1>
${messages.length > 0 ? html`<ul class="list">${items}</ul>` : html`<p>No mail for this address yet.</p>`}
<p><a href="/">All inboxes</a></p>`;
  return layout({ title: address, main, refresh: true });
}

/** The page for a deleted message or an unknown path. */
function notFoundPage(): Html {
  const main = html`<h1>This page is not here</h1><p>The mailbox may have been emptied. <a href="/">All inboxes</a></p>`;
  return layout({ title: "Not found", main });
}
