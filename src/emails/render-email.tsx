import { render } from "@react-email/render";
import type { Block, Email } from "@/emails/email";
import type { EmailI18n } from "@/emails/i18n/email-i18n";
import { BlockView } from "@/emails/layout/blocks";
import { EmailPage } from "@/emails/layout/email-page";
import { env } from "@/env";
import { languageTag } from "@/i18n/locales";

/** An email as plain text, from its blocks: rows as lines, links in full. */
export const plainText = (title: string, greeting: string, blocks: Block[], footer: string[]) =>
  `${[title, greeting, ...blocks.flatMap(blockText), ["-- ", ...footer].join("\n")].join("\n\n")}\n`;

function blockText(block: Block) {
  switch (block.kind) {
    case "text":
      return block.text;
    case "rows":
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "amount":
      return `${block.label}: ${block.value}`;
    case "note":
      return `* ${block.title}\n  ${block.text}`;
    case "quote":
      return block.text.replace(/^/gm, "> ");
    case "steps":
      return block.steps.map((step, i) => `${i + 1}. ${step}`).join("\n");
    case "button":
      return `${block.label}:\n${block.href}`;
    case "address":
      return []; // the button above has the link in full
  }
}

interface Recipient {
  address: string;
  firstName: string | null;
  /** The page that ends mails of this kind. */
  unsubscribeHref?: string;
}

/** Renders an email as HTML and as plain text. The same email always gives the same bytes. */
export async function renderEmail({ t, locale, url }: EmailI18n, email: Email, recipient: Recipient) {
  const { address, firstName, unsubscribeHref } = recipient;
  const greeting = t.hello(firstName);
  const subject = capitalize(singleLine(email.subject));
  const title = capitalize(email.title);
  const blocks = email.blocks.map((block) =>
    block.kind === "text" ? { ...block, text: capitalize(block.text) } : block,
  );
  const footer = [t.sentTo({ address, reason: email.footerReason }), t.times, ...(env.OPERATOR ? [env.OPERATOR] : [])];
  const home = { href: url(""), label: `TailTribe · ${t.tagline}` };
  const links = [...(unsubscribeHref ? [{ href: unsubscribeHref, label: t.unsubscribe }] : []), home];
  const html = await render(
    <EmailPage
      lang={languageTag(locale)}
      subject={subject}
      preview={capitalize(email.preview)}
      title={title}
      footer={footer}
      home={home}
      links={links}
    >
      <BlockView block={{ kind: "text", text: greeting }} />
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, in a fixed order.
        <BlockView key={i} block={block} />
      ))}
    </EmailPage>,
  );
  const text = plainText(title, greeting, blocks, [...footer, ...links.flatMap(({ label, href }) => [label, href])]);
  return { subject, html, text };
}

/** A sentence may begin with a placeholder, whose value may be lower case. */
const capitalize = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A subject is one line, even when a name contains line breaks. */
const singleLine = (subject: string) => subject.replace(/\s*[\r\n]+\s*/g, " ");
