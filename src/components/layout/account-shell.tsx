import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BottomBar } from "@/components/layout/bottom-bar";
import { RoleOnly } from "@/components/layout/current-user";
import { Footer } from "@/components/layout/footer";
import { Inbox } from "@/components/layout/inbox";
import { type Area, OTHER_SIDE_MENUS, SIDE_MENUS } from "@/components/layout/menus";
import { useMenuLabels } from "@/components/layout/navigation";
import { SideNav } from "@/components/layout/side-nav";
import { TopBar } from "@/components/layout/top-bar";
import { LocalizedFormTexts } from "@/components/ui/form/localized-form-texts";
import { Toaster } from "@/components/ui/toaster";
import { ClientMessages } from "@/i18n/client-messages";

const ROLES = { owner: undefined, care: "CAREGIVER", admin: "ADMIN" } as const;

/** The frame of pages behind a sign-in: side bar on a wide screen, bottom bar on a phone. Caregivers see both their sides. */
export function AccountShell({ area, children }: { area: Area; children: ReactNode }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const labels = useMenuLabels();
  const titles = { owner: t("ownerArea"), care: t("careArea"), admin: t("adminArea") };
  const other = (each: "owner" | "care") => (
    <SideNav label={titles[each]} title={titles[each]} items={OTHER_SIDE_MENUS[each]} wideOnly />
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar />
      <div className="page grid grow content-start gap-4 py-4 lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-10 lg:py-10">
        <div className="flex min-w-0 flex-col gap-6 lg:sticky lg:top-24 lg:self-start">
          <SideNav label={titles[area]} title={titles[area]} items={SIDE_MENUS[area]} wideOnly={area === "owner"} />
          {area === "care" && other("owner")}
          {area === "owner" && <RoleOnly role="CAREGIVER">{other("care")}</RoleOnly>}
        </div>
        <main id="main" tabIndex={-1} className="min-w-0 pb-8 outline-none">
          <ClientMessages area={area}>
            <LocalizedFormTexts>{children}</LocalizedFormTexts>
          </ClientMessages>
        </main>
      </div>
      <Footer compact />
      <BottomBar label={t("bottomNav")} labels={labels} locale={locale} role={ROLES[area]} />
      <Toasts />
      <Inbox />
    </div>
  );
}

function Toasts() {
  const t = useTranslations("common");
  return <Toaster label={t("notices")} dismissLabel={t("dismiss")} />;
}
