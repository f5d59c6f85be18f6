import { notFound } from "next/navigation";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { UiKit } from "@/components/dev/ui-kit";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { LocalizedFormTexts } from "@/components/ui/form/localized-form-texts";
import { PageHeader } from "@/components/ui/page-header";
import { Toaster } from "@/components/ui/toaster";
import { env } from "@/env";
import { ClientMessages } from "@/i18n/client-messages";

export const metadata = { title: "UI kit", robots: { index: false, follow: false } };

/** The components of components/ui in every state. In production it exists only where UI_KIT is set: in the journeys. */
export default async function UiKitPage() {
  await connection();
  if (env.NODE_ENV === "production" && !env.UI_KIT) notFound();
  const t = await getTranslations("shell");
  return (
    <ClientMessages area="owner">
      <LocalizedFormTexts>
        <main id="main" lang="en" className="page py-8">
          <PageHeader
            title="UI kit"
            action={
              <ThemeSwitch
                legend={t("theme")}
                labels={{ system: t("themeSystem"), light: t("themeLight"), dark: t("themeDark") }}
              />
            }
          />
          <UiKit />
        </main>
        <Toaster label="Notifications" dismissLabel="Dismiss" />
      </LocalizedFormTexts>
    </ClientMessages>
  );
}
