import { type Exchange, sendPage } from "../exchange";
import type { Store } from "../store";
import { addressesPage } from "./addresses";
import { inboxPage } from "./inbox";
import { FRAME_RIGHTS, framedHtml, messagePage } from "./message";
import { notFoundPage } from "./not-found";
import { REFRESH_SCRIPT } from "./refresh";

/** Everything a browser may ask for. Mail is foreign matter: it is served without rights to run, load code or frame. */
export function pages({ response, url }: Exchange, store: Store): void {
  const [, first = "", second = "", third, index] = url.pathname.split("/").map(decoded);
  const message = first === "message" ? store.message(second) : undefined;
  const attachment = third === "attachments" ? message?.attachments[Number(index)] : undefined;
  if (first === "") sendPage(response, addressesPage(store));
  else if (first === "inbox" && second) sendPage(response, inboxPage(store, second));
  else if (first === "refresh.js") response.writeHead(200, { "content-type": "text/javascript" }).end(REFRESH_SCRIPT);
  else if (message && third === undefined) sendPage(response, messagePage(message));
  else if (message && third === "html") {
    const policy = `sandbox ${FRAME_RIGHTS}; default-src 'none'; img-src * data:; style-src 'unsafe-inline' *; font-src *`;
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(framedHtml(message));
  } else if (attachment?.content) {
    response.writeHead(200, { "content-type": "application/octet-stream", "content-disposition": "attachment" });
    response.end(Buffer.from(attachment.content, "base64"));
  } else sendPage(response, notFoundPage(), 404);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
