import type { Metadata } from "next";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { HELP_TOPICS } from "@/components/help/topics";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("help");
  return pageMetadata({ locale: await getLocale(), path: "/help", title: t("title"), description: t("intro") });
}

export default async function HelpPage() {
  const [t, messages] = await Promise.all([getTranslations("help"), getMessages()]);
  return (
    <div className="page py-10 sm:py-14">
      <h1 className="text-3xl sm:text-4xl">{t("title")}</h1>
      <p className="mt-3 max-w-prose text-lg">{t("intro")}</p>
      <ul className="mt-8 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {HELP_TOPICS.map((topic) => (
          <li key={topic}>
            <Link
              href={`/help/${topic}`}
              className="block h-full rounded-lg border border-line bg-surface p-5 transition-colors hover:border-brand"
            >
              <span className="block font-display text-lg font-bold">{messages.help.topics[topic].title}</span>{" "}
              <span className="mt-1 block text-muted">{messages.help.topics[topic].intro}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-12 flex flex-wrap items-center gap-4">
        {t("more")} <ButtonLink href="/contact">{t("moreAction")}</ButtonLink>
      </p>
    </div>
  );
}
