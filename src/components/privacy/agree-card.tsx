import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { LEGAL_VERSIONS } from "@/domain/accounts/schema";
import type { LegalText } from "@/generated/prisma/enums";
import { Link } from "@/i18n/link";

const HREFS: Record<LegalText, string> = { TERMS: "/terms", PRIVACY: "/privacy" };

/** In the place of a page, under its own address: legal texts that changed since the reader agreed. Then the page follows. */
export function AgreeCard({ texts }: { texts: LegalText[] }) {
  const t = useTranslations("myData.agree");
  return (
    <Card as="section" className="max-w-2xl">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 text-muted">{t("text")}</p>
      <ul className="my-5 list-disc pl-5">
        {texts.map((text) => (
          <li key={text}>
            <Link href={HREFS[text]} target="_blank" className="link inline-block py-1 pointer-coarse:py-2.5">
              {t(text, { version: LEGAL_VERSIONS[text] })}
            </Link>
          </li>
        ))}
      </ul>
      <ActionButton
        action="/api/me/consents"
        body={{ terms: LEGAL_VERSIONS.TERMS, privacy: LEGAL_VERSIONS.PRIVACY }}
        size="lg"
      >
        {t("submit")}
      </ActionButton>
      <p className="mt-6 border-t border-line pt-4 text-muted">
        {t("else")}{" "}
        <Link href="/account/privacy" className="link">
          {t("elseLink")}
        </Link>
      </p>
    </Card>
  );
}
