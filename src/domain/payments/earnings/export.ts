import { listEarnings } from "@/domain/payments/earnings/list";
import type { EarningLine } from "@/domain/payments/responses";
import type { EarningsExportQuery } from "@/domain/payments/schema";
import { serviceName } from "@/domain/service-names";
import type { Locale } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { toCsv } from "@/lib/http/csv";
import { monthOf, wallTime } from "@/lib/time";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const TEXTS = { nl, fr, en };
const PAGE = 500;

/** A caregiver's earnings as CSV, all or what was paid out in a month: dates as in Brussels, euros with a comma as spreadsheets here read them. */
export async function exportEarnings(ctx: Ctx, { locale, month }: EarningsExportQuery) {
  const rows: string[][] = [headings(locale)];
  for (let after: string | undefined, more = true; more; ) {
    const { lines, next } = await listEarnings(ctx, { after, limit: PAGE });
    const selected = lines.filter(({ paidOutAt }) => !month || (paidOutAt && monthOf(paidOutAt) === month));
    rows.push(...selected.map((line) => cells(line, locale)));
    after = next ?? undefined;
    more = next !== null;
  }
  return toCsv(rows);
}

function headings(locale: Locale) {
  const { booking, care, owner, service, kept, fee, share, state, paidOutOn } = TEXTS[locale].careEarnings.csv;
  return [booking, care, owner, service, kept, fee, share, state, paidOutOn];
}

function cells(line: EarningLine, locale: Locale) {
  const { id, startsAt, ownerName, service, keptCents, feeCents, caregiverCents, state, paidOutAt } = line;
  return [
    ...[id, wallTime(startsAt).date, ownerName, serviceName(locale, service)],
    ...[keptCents, feeCents, caregiverCents].map(euros),
    TEXTS[locale].careEarnings.csv.states[state],
    paidOutAt ? wallTime(paidOutAt).date : "",
  ];
}

const euros = (cents: number) => (cents / 100).toFixed(2).replace(".", ",");
