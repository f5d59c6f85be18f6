import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SearchQuery } from "@/domain/caregivers/search-query";
import type { Asked } from "./search-address";
import { SearchForm } from "./search-form";
import { Sheet } from "./sheet";

/** The filters once there are results: as they are on a wide screen, on a phone one line that opens them, so that the list comes first. */
export function SearchSheet({ asked, query, place }: { asked: Asked; query: SearchQuery; place: string }) {
  const t = useTranslations("search");
  const serviceName = useTranslations("services");
  const facts = [serviceName(`${query.service}.name`), t("km", { km: query.radiusKm })];
  return (
    <>
      <button
        type="button"
        popoverTarget="filters"
        className="flex min-h-14 w-full items-center justify-between gap-3 rounded-full border border-strong bg-surface py-1.5 pr-4 pl-5 text-left shadow-low lg:hidden"
      >
        <span className="min-w-0">
          <span className="block truncate leading-tight font-semibold">{place}</span>
          <span className="block truncate text-sm text-muted">{facts.join(" · ")}</span>
        </span>
        <span className="flex shrink-0 items-center gap-2 font-semibold text-brand-ink">
          <SlidersHorizontal aria-hidden="true" className="size-5" />
          {t("change")}
        </span>
      </button>
      <Sheet id="filters" title={t("form")}>
        <SearchForm asked={asked} service={query.service} className="max-lg:rounded-none max-lg:border-0 max-lg:p-0" />
      </Sheet>
    </>
  );
}
