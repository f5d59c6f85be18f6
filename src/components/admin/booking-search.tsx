import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import { Select } from "@/components/ui/select";
import { type AdminBookingsQuery, BOOKING_SHOWS } from "@/domain/admin/schema";
import { BookingStatus } from "@/generated/prisma/enums";

const PATH = "/admin/bookings";

/** The address of the list with these filters, without its language. */
export function bookingsHref(query: Partial<AdminBookingsQuery>) {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length === 0 ? PATH : `${PATH}?${new URLSearchParams(kept)}`;
}

/** Piles of work as links; status and search as a form that needs no JavaScript. Everything is in the address. */
export function BookingSearch({ query: { show, status, q } }: { query: AdminBookingsQuery }) {
  const t = useTranslations("adminBookings");
  const nameOf = useTranslations("status");
  const locale = useLocale();
  const items = [
    { href: bookingsHref({}), label: t("show.all") },
    ...BOOKING_SHOWS.map((each) => ({ href: bookingsHref({ show: each }), label: t(`show.${each}`) })),
  ];
  const statuses = Object.values(BookingStatus).map((value) => ({ value, label: nameOf(value) }));
  return (
    <div className="mb-6 flex flex-col gap-4">
      <SegmentedNav label={t("views")} items={items} current={bookingsHref({ show })} />
      <form action={`/${locale}${PATH}`} className="grid items-end gap-4 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
        {show && <input type="hidden" name="show" value={show} />}
        <Field name="status" label={t("status")}>
          <Select placeholder={t("anyStatus")} options={statuses} defaultValue={status ?? ""} />
        </Field>
        <Field name="q" label={t("q")} hint={t("qHint")}>
          <Input type="search" defaultValue={q} maxLength={254} autoComplete="off" spellCheck={false} />
        </Field>
        <div className="flex gap-3">
          <Button type="submit">{t("filter")}</Button>
          {(status || q) && (
            <ButtonLink href={bookingsHref({ show })} variant="ghost">
              {t("clear")}
            </ButtonLink>
          )}
        </div>
      </form>
    </div>
  );
}
