import { useTranslations } from "next-intl";
import { BookingCard } from "@/components/booking/list/booking-card";
import { groupBookings } from "@/components/booking/list/group-bookings";
import type { BookingCard as BookingSummary } from "@/domain/bookings/responses";

interface Props {
  bookings: BookingSummary[];
  as: "owner" | "caregiver";
  now: Date;
  /** Whether there are pages before and after this one. */
  hasPrevious: boolean;
  hasNext: boolean;
}

/** A page of bookings: what is coming, the next first, then what is over. */
export function BookingList({ bookings, as, now, ...pages }: Props) {
  const t = useTranslations("bookings");
  const groups = groupBookings(bookings, now, pages);
  return (
    <div className="flex flex-col gap-8">
      {(["coming", "over"] as const)
        .filter((group) => groups[group].length > 0)
        .map((group) => (
          <section key={group}>
            <h2 className="mb-3 text-xl">{t(group)}</h2>
            <ul className="grid gap-4">
              {groups[group].map((booking) => (
                <BookingCard key={booking.id} booking={booking} as={as} now={now} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
