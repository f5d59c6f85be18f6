import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/illustrations/icon";

interface Props {
  /** What the button that opens it names as its popoverTarget. */
  id: string;
  title: string;
  children: ReactNode;
}

/** Part of the page on a wide screen; on a phone a sheet from below. The browser's own popover: no script, and Escape closes. */
export function BottomSheet({ id, title, children }: Props) {
  const t = useTranslations("common");
  return (
    <div id={id} popover="auto" className="bottom-sheet">
      <div className="mb-3 flex items-start justify-between gap-4 lg:hidden">
        <h2 className="text-xl">{title}</h2>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={t("close")}
          className="button-corner"
        >
          <Icon name="x" className="size-5" />
        </button>
      </div>
      {children}
    </div>
  );
}
