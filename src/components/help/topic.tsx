import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { CancellationTable, FeeTable } from "@/components/help/tables";
import type { HelpTopic } from "@/components/help/topics";
import { TextDocument } from "@/components/layout/text-document";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { interpolate } from "@/components/ui/interpolate";
import { JsonLd } from "@/components/ui/json-ld";

interface Props {
  topic: HelpTopic;
  /** What the platform keeps of a price. */
  feePercent: number;
}

/** One page of the help centre. */
export async function Topic({ topic, feePercent }: Props) {
  const [t, messages, locale] = await Promise.all([getTranslations("help"), getMessages(), getLocale()]);
  const { title, intro } = messages.help.topics[topic];
  const after: Partial<Record<`${HelpTopic}/${string}`, React.ReactNode>> = {
    "prices/commission": <FeeTable feePercent={feePercent} />,
    "prices/cancel": <CancellationTable />,
    "faq/cancel": <CancellationTable />,
  };
  const percents = { commission: feePercent, share: 100 - feePercent };
  const sections = Object.entries(messages.help.topics[topic].sections).map(([id, section]) => ({
    id,
    title: section.title,
    text: interpolate(section.text, percents),
    after: after[`${topic}/${id}`],
  }));
  return (
    <div className="page py-8">
      {topic === "faq" && <JsonLd facts={faqFacts(locale, sections)} />}
      <Breadcrumbs items={[{ label: t("title"), href: "/help" }, { label: title }]} />
      <div className="mt-4 sm:mt-8">
        <TextDocument title={title} intro={intro} contents={t("contents")} sections={sections} />
        <p className="mx-auto mt-12 flex max-w-prose flex-wrap items-center gap-4 rounded-lg border border-line bg-surface p-5">
          {t("more")} <ButtonLink href="/contact">{t("moreAction")}</ButtonLink>
        </p>
      </div>
    </div>
  );
}

const faqFacts = (inLanguage: string, sections: { title: string; text: string }[]) => ({
  "@type": "FAQPage",
  inLanguage,
  mainEntity: sections.map(({ title, text }) => ({
    ...{ "@type": "Question", name: title },
    acceptedAnswer: { "@type": "Answer", text },
  })),
});
