import { useTranslations } from "next-intl";
import { type TimelineEvent, timelineEvents } from "@/components/booking/timeline-events";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Timeline } from "@/components/ui/timeline";
import { isMoneyNote as isMoney } from "@/domain/bookings/money-state";
import type { BookingView } from "@/domain/bookings/responses";
import { Deadline } from "./deadline";

/** What happened and what comes next, with each deadline as an instant and the time that is left. */
export function BookingTimeline({ view, reviewUntil }: { view: BookingView; reviewUntil: Date | null }) {
  const t = useTranslations("booking.moments");
  const tMoney = useTranslations("booking.money");
  const names = { owner: view.owner.name, caregiver: view.caregiver.name };
  const title = ({ what, at, state, by }: TimelineEvent) => {
    if (state === "done" && (what === "start" || what === "end")) return t(`${what}Done`);
    if (what === "cancel" || what === "withdraw") return t(what, { ...names, by: by === "ADMIN" ? "admin" : "owner" });
    if (what === "payment" && at) return t("paymentBy", names);
    if (what === "payment") return t(what, { ...names, by: view.party === "owner" ? "you" : "owner" });
    return isMoney(what) ? tMoney(what) : t(what, names);
  };
  const items = timelineEvents(view, reviewUntil).map((item) => ({
    title: title(item),
    when: item.at && (item.state === "done" ? <DateTime value={item.at} /> : <Deadline at={item.at} as="full" />),
    state: item.state,
  }));
  return (
    <Card as="section">
      <h2 className="mb-4 text-xl">{t("title")}</h2>
      <Timeline items={items} />
    </Card>
  );
}
