import { type Html, html } from "@tailtribe/html";
import { extractLinks, type Message, recipients } from "./email";
import { type FormatTime, layout } from "./layout";

/** The sandbox of a message's frame: a click may open a link in the whole window, nothing else. */
export const FRAME_PERMISSIONS = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** One message: headers, attachments, links, the HTML in a sandboxed frame, and the text. */
export function messagePage(message: Message, formatTime: FormatTime): Html {
  const main = html`<h1>${message.subject}</h1>
<dl>
${field("From", [message.from])}${field("To", message.to)}${field("Cc", message.cc)}${field("Bcc", message.bcc)}
${field("Reply to", message.replyTo)}
<dt>Date</dt><dd><time datetime="${message.createdAt}">${formatTime(message.createdAt)}</time></dd>
${field(
  "Tags",
  message.tags.map(({ name, value }) => `${name}: ${value}`),
)}
${field(
  "Headers",
  Object.entries(message.headers).map(([name, value]) => `${name}: ${value}`),
)}
</dl>
${attachments(message)}${links(message)}
${message.html !== null && html`<h2>HTML</h2><iframe title="The message as HTML" src="/message/${message.id}/html" sandbox="${FRAME_PERMISSIONS}"></iframe>`}
${message.text !== null && html`<h2>Text</h2><pre tabindex="0">${message.text}</pre>`}
<p>${recipients(message).map((address) => html`<a href="/inbox/${encodeURIComponent(address)}">Inbox of ${address}</a> `)}</p>`;
  return layout({ title: message.subject, main });
}

/** The HTML of a message, with links that open in the whole window. */
export function framedHtml({ html: body }: Message): string {
  const base = '<base target="_top">';
  const markup = body ?? "";
  return /<head\b[^>]*>/i.test(markup) ? markup.replace(/<head\b[^>]*>/i, (head) => head + base) : base + markup;
}

const field = (name: string, values: string[]) =>
  values.length > 0 && html`<dt>${name}</dt><dd>${values.join(", ")}</dd>`;

function links(message: Message) {
  const urls = extractLinks(message);
  return (
    urls.length > 0 && html`<h2>Links</h2><ul>${urls.map((link) => html`<li><a href="${link}">${link}</a></li>`)}</ul>`
  );
}

function attachments({ id, attachments }: Message) {
  if (attachments.length === 0) return null;
  const items = attachments.map(({ filename, path }, index) => {
    const href = path ?? `/message/${id}/attachments/${index}`;
    return html`<li><a href="${href}" download="${filename}">${filename}</a></li>`;
  });
  return html`<h2>Attachments</h2><ul>${items}</ul>`;
}
