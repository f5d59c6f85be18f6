import type { moneyEmails } from "@/emails/templates/money/template";
import { type Samples, toCaregiver } from "@/emails/templates/sample-bookings";

const line = { startsAt: "2026-11-06T09:00:00.000Z", service: "DOG_WALKING" as const, shareCents: 2080 };
const totals = { keptCents: 5200, feeCents: 1040, shareCents: 4160 };
const statement = { month: "2026-11", lines: [line, line], more: 0, ...totals };

export const moneySamples: Samples<keyof typeof moneyEmails> = {
  "payout-sent": [
    { data: { amountCents: 2080, setOffCents: 0 }, booking: toCaregiver() },
    { name: "no booking", data: { amountCents: 2080, setOffCents: 0 } },
    { name: "partly set off", data: { amountCents: 1280, setOffCents: 800 }, booking: toCaregiver() },
    { name: "all set off", data: { amountCents: 0, setOffCents: 2080 }, booking: toCaregiver() },
  ],
  "payout-failed": [{ data: { amountCents: 123456 } }],
  "earnings-statement": [
    { data: statement },
    { name: "long", data: { ...statement, lines: Array.from({ length: 40 }, () => line), more: 12 } },
  ],
};
