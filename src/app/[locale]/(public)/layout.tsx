import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BottomBar } from "@/components/layout/bottom-bar";
import { Footer } from "@/components/layout/footer";
import { useMenuLabels } from "@/components/layout/navigation";
import { TopBar } from "@/components/layout/top-bar";
import { env } from "@/env";

/** The frame of pages anyone may read. Static; pages bring their own width with the `page` class. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const labels = useMenuLabels();
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar />
      <main id="main" tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      <Footer operator={env.OPERATOR} />
      <BottomBar label={t("bottomNav")} labels={labels} locale={locale} />
    </div>
  );
}
