import { getLocale, getTranslations } from "next-intl/server";
import { NoticeSettingsForm } from "@/components/notices/settings-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getNoticeSettings } from "@/domain/notifications/notices";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

export async function generateMetadata() {
  const t = await getTranslations("notices");
  return pageMetadata({ locale: await getLocale(), path: "/notices/settings", title: t("settings"), index: false });
}

export default async function NoticeSettingsPage() {
  const { ctx } = await pageCtx("user", `/${await getLocale()}/notices/settings`);
  const [t, settings] = await Promise.all([getTranslations("notices"), getNoticeSettings(ctx)]);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("title"), href: "/notices" }, { label: t("settings") }]} />}
        title={t("settings")}
        text={t("settingsText")}
      />
      <NoticeSettingsForm settings={settings} />
    </>
  );
}
