import { getLocale, getTranslations } from "next-intl/server";
import { Art } from "@/components/illustrations/art";
import { BackOnline } from "@/components/ui/back-online";
import { buttonStyle } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata() {
  const t = await getTranslations("offline");
  return pageMetadata({ locale: await getLocale(), path: "/offline", title: t("title"), index: false });
}

/** What the service worker shows in place of a page that it cannot reach; see public/sw.js. */
export default async function OfflinePage() {
  const t = await getTranslations("offline");
  return (
    <div className="page py-10">
      <BackOnline />
      <EmptyState
        level={1}
        art={<Art name="lost" />}
        title={t("title")}
        text={t("text")}
        action={
          // An empty address is the page that was asked for, also without a script.
          <a href="" className={buttonStyle({})}>
            {t("action")}
          </a>
        }
      />
    </div>
  );
}
