import { getMessages, getTranslations } from "next-intl/server";
import { TextDocument } from "@/components/layout/text-document";

type Document = "terms" | "privacy" | "offLeash";

/** A legal text in the reader's language, with the edition that people agree to. */
export async function LegalPage({ document, version }: { document: Document; version: string }) {
  const [t, messages] = await Promise.all([getTranslations(document), getMessages()]);
  const sections = Object.entries(messages[document].sections).map(([id, section]) => ({ id, ...section }));
  const head = { title: t("title"), note: t("version", { version }), intro: t("intro"), contents: t("contents") };
  return (
    <div className="page py-10 sm:py-14">
      <TextDocument {...head} sections={sections} numbered />
    </div>
  );
}
