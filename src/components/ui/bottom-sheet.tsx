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
    <div
      id={id}
      popover="auto"
      className="static inset-auto h-auto w-auto bg-transparent text-ink backdrop:bg-[#0c110f]/60 max-lg:open:fixed max-lg:open:inset-x-0 max-lg:open:bottom-0 max-lg:open:max-h-[92dvh] max-lg:open:w-full max-lg:open:overflow-y-auto max-lg:open:rounded-t-xl max-lg:open:border max-lg:open:border-line max-lg:open:bg-surface max-lg:open:p-5 max-lg:open:pb-[max(1.25rem,env(safe-area-inset-bottom))] lg:block lg:overflow-visible"
    >
      <div className="mb-3 flex items-start justify-between gap-4 lg:hidden">
        <h2 className="text-xl">{title}</h2>
        <button
          type="button"
          popoverTarget={id}
          popoverTargetAction="hide"
          aria-label={t("close")}
          className="-mt-2 -mr-2 grid size-11 shrink-0 place-items-center rounded-full text-muted hover:bg-sunken"
        >
          <Icon name="x" className="size-5" />
        </button>
      </div>
      {children}
    </div>
  );
}
