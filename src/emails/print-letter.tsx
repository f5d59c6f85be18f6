import { render } from "@react-email/render";
import { env } from "@/env";
import { languageTag } from "@/i18n/locales";
import type { Letter } from "./letter";
import { LetterPage } from "./paper/letter-page";
import { letterText } from "./paper/letter-text";
import { Part } from "./paper/part";
import type { Voice } from "./voice";

interface Reader {
  address: string;
  firstName: string | null;
}

/** Makes a letter ready to send: the same words as HTML and as plain text. The same letter always gives the same bytes. */
export async function printLetter({ t, locale, url }: Voice, letter: Letter, { address, firstName }: Reader) {
  const { frame } = t;
  const hello = frame.hello(firstName);
  const subject = capital(oneLine(letter.subject));
  const title = capital(letter.title);
  const blocks = letter.blocks.map((block) =>
    block.kind === "text" ? { ...block, text: capital(block.text) } : block,
  );
  const foot = [frame.sentTo({ address, why: letter.why }), frame.times, ...(env.OPERATOR ? [env.OPERATOR] : [])];
  const home = { href: url(""), label: `TailTribe · ${frame.tagline}` };
  const html = await render(
    <LetterPage
      lang={languageTag(locale)}
      subject={subject}
      preview={capital(letter.preview)}
      title={title}
      foot={foot}
      home={home}
    >
      <Part block={{ kind: "text", text: hello }} />
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, the order is the letter.
        <Part key={i} block={block} />
      ))}
    </LetterPage>,
  );
  const text = letterText(title, hello, blocks, [...foot, home.label, home.href]);
  return { subject, html, text };
}

/** A sentence may begin with a name or a noun from another place. */
const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A subject is one line, whatever somebody typed as their name. */
const oneLine = (subject: string) => subject.replace(/\s*[\r\n]+\s*/g, " ");
