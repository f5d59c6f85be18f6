import type { searchPage } from "@/domain/caregivers/search-page";
import type { Service } from "@/generated/prisma/enums";
import type { Asked } from "./search-address";
import { SearchForm } from "./search-form";
import { SearchSheet } from "./search-sheet";

interface Props {
  asked: Asked;
  service: Service;
  page: Awaited<ReturnType<typeof searchPage>>;
}

/** The filters: in full until somebody was found, then out of the way on a phone. */
export function Filters({ asked, service, page }: Props) {
  const place = page.kind === "found" && page.result.total > 0 ? page.result.place : null;
  if (page.kind !== "found" || !place) return <SearchForm asked={asked} service={service} />;
  return <SearchSheet asked={asked} query={page.query} place={place.name} />;
}
