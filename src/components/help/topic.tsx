import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { CookieTable } from "@/components/help/cookies";
import { CancellationTable, FeeTable } from "@/components/help/tables";
import type { HelpTopic } from "@/components/help/topics";
import { type DocumentSection, TextDocument } from "@/components/layout/text-document";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { JsonLd } from "@/components/ui/json-ld";

interface Props {
  topic: HelpTopic;
  /** What the platform keeps of a price. */
  feePercent: number;
  /** How well contact data is hidden, in messages of a test. */
  contactFilter: Record<"withData" | "hidden" | "ordinary" | "touched", number>;
}

/** One page of the help centre. Only texts without values are plain text in compiled messages. */
export async function Topic({ topic, feePercent, contactFilter }: Props) {
  const [t, messages, locale] = await Promise.all([getTranslations("help"), getMessages(), getLocale()]);
  const { title, intro } = messages.help.topics[topic];
  const percents = { commission: feePercent, share: 100 - feePercent };
  const special: Partial<Record<`${HelpTopic}/${string}`, Partial<DocumentSection>>> = {
    "how-it-works/earn": { text: t("topics.how-it-works.sections.earn.text", percents) },
    "prices/commission": {
      text: t("topics.prices.sections.commission.text", percents),
      after: <FeeTable feePercent={feePercent} />,
    },
    "prices/payout": { text: t("topics.prices.sections.payout.text", percents) },
    "trust/contact": { text: t("topics.trust.sections.contact.text", contactFilter) },
    "prices/cancel": { after: <CancellationTable /> },
    "faq/cancel": { after: <CancellationTable /> },
    "cookies/list": { after: <CookieTable /> },
  };
  const sections = Object.entries(messages.help.topics[topic].sections).map(([id, section]) => ({
    id,
    ...section,
    ...special[`${topic}/${id}`],
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
