import { getLocale, getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { buttonStyle } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { readUnsubscribeToken } from "@/domain/notifications/unsubscribe";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";

interface Props {
  searchParams: Promise<{ token?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("unsubscribe");
  const metadata = pageMetadata({ locale: await getLocale(), path: "/unsubscribe", title: t("title"), index: false });
  // The address of this page holds a key.
  return { ...metadata, referrer: "no-referrer" };
}

/** Where the link of a mail leads: a button, because opening a page must change nothing; no script and no sign-in. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const [{ token, done }, t] = await Promise.all([searchParams, getTranslations("unsubscribe")]);
  const kinds = await getTranslations("notices.kinds");
  const link = typeof token === "string" ? readUnsubscribeToken(token) : null;
  return (
    <div className="page flex justify-center py-8 sm:py-14">
      <Card className="flex w-full max-w-lg flex-col gap-5">
        <h1 className="text-3xl">{t("title")}</h1>
        {done !== undefined && <Alert tone="success">{t("done")}</Alert>}
        {done === undefined && !link && <Alert tone="danger">{t("wrong")}</Alert>}
        {link && (
          <form method="post" action={`/api/unsubscribe?token=${String(token)}`} className="flex flex-col gap-4">
            <p>{t("ask", { kind: kinds(`${link.kind}.name`) })}</p>
            <button type="submit" className={buttonStyle({ size: "lg", block: true })}>
              {t("submit")}
            </button>
          </form>
        )}
        <p className="text-muted">{t("text")}</p>
        <Link href="/notices/settings" className="link inline-flex min-h-11 items-center self-start font-semibold">
          {t("settings")}
        </Link>
      </Card>
    </div>
  );
}
