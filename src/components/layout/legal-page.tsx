import { getMessages, getTranslations } from "next-intl/server";

type Document = "terms" | "privacy" | "offLeash";

/** A legal text in the reader's language: what it is about, which edition this is, a table of contents, then its parts. */
export async function LegalPage({ document, version }: { document: Document; version: string }) {
  const [t, messages] = await Promise.all([getTranslations(document), getMessages()]);
  const parts = Object.entries(messages[document].sections);
  return (
    <div className="page py-10 sm:py-14">
      <article className="mx-auto max-w-prose">
        <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
        <p className="mt-2 text-sm text-muted">{t("version", { version })}</p>
        <p className="mt-4 text-lg">{t("intro")}</p>
        <nav aria-label={t("contents")} className="mt-8 rounded-lg border border-line bg-surface p-5">
          <ol className="list-decimal pl-5">
            {parts.map(([id, { title }]) => (
              <li key={id}>
                <a href={`#${id}`} className="link inline-block py-1 pointer-coarse:py-2.5">
                  {title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {parts.map(([id, { title, text }], index) => (
          <section key={id} id={id} className="mt-8 scroll-mt-24">
            <h2 className="text-xl">
              {index + 1}. {title}
            </h2>
            {text.split("\n").map((paragraph) => (
              <p key={paragraph} className="mt-3">
                {paragraph}
              </p>
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}
