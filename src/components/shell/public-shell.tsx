import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import { Footer } from "./footer";
import { usePlaces } from "./places";
import { TopBar } from "./top-bar";

/** The frame of pages anyone may read. Static; pages bring their own width with the `page` class. */
export function PublicShell({ operator, children }: { operator?: string; children: ReactNode }) {
  const t = useTranslations("shell");
  const { bottom } = usePlaces();
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar />
      <main id="main" tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      <Footer operator={operator} />
      <BottomBar label={t("bottomNav")} places={bottom} />
    </div>
  );
}
