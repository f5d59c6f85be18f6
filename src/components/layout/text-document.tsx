import type { ReactNode } from "react";

export interface DocumentSection {
  id: string;
  title: string;
  /** Paragraphs, one per line. */
  text: string;
  /** A table below the text. */
  after?: ReactNode;
}

interface Props {
  title: string;
  /** Which edition this is. */
  note?: string;
  intro: string;
  /** The name of the table of contents. */
  contents: string;
  sections: DocumentSection[];
  /** Legal texts are quoted by the number of a section. */
  numbered?: boolean;
}

/** A text to read: what it is about, a table of contents, then its sections. */
export function TextDocument({ title, note, intro, contents, sections, numbered = false }: Props) {
  return (
    <article className="mx-auto max-w-prose">
      <h1 className="text-3xl sm:text-4xl">{title}</h1>
      {note && <p className="mt-2 text-sm text-muted">{note}</p>}
      <p className="mt-4 text-lg">{intro}</p>
      <nav aria-label={contents} className="mt-8 rounded-lg border border-line bg-surface p-5">
        <ol className={numbered ? "list-decimal pl-5" : undefined}>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`} className="link inline-block py-1 pointer-coarse:py-2.5">
                {section.title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map((section, index) => (
        <section key={section.id} id={section.id} className="mt-8 scroll-mt-24">
          <h2 className="text-xl">{numbered ? `${index + 1}. ${section.title}` : section.title}</h2>
          {section.text.split("\n").map((paragraph) => (
            <p key={paragraph} className="mt-3">
              {paragraph}
            </p>
          ))}
          {section.after && <div className="mt-5">{section.after}</div>}
        </section>
      ))}
    </article>
  );
}
