"use client";
import { getJson, type Serialized } from "@/components/ui/form/get-json";
import { useFetched } from "@/components/ui/use-fetched";
import type { quoteBooking } from "@/domain/bookings/quote";

type QuoteResponse = Awaited<ReturnType<typeof quoteBooking>>;
export type Quote = Serialized<QuoteResponse>;

export type QuoteState =
  | { status: "empty" }
  /** `late`: free cancellation was no longer possible when the server responded. */
  | { status: "quoted"; quote: Quote; late: boolean }
  | { status: "refused"; code: string };

const DELAY_MS = 250;
const EMPTY: QuoteState = { status: "empty" };

/** The server's price, or why there is none. While a newer response is on its way the last one stays. */
export function useQuote(url: string | null): { settled: QuoteState; pending: boolean } {
  const { data, isPending } = useFetched(url, fetchQuote, { delayMs: DELAY_MS });
  return url ? { settled: data ?? EMPTY, pending: isPending } : { settled: EMPTY, pending: false };
}

async function fetchQuote(url: string): Promise<QuoteState> {
  const result = await getJson<QuoteResponse>(url);
  if (!result.ok) return { status: "refused", code: result.problem.code };
  const quote = result.answer;
  return { status: "quoted", quote, late: Date.parse(quote.fullRefundUntil) < Date.parse(quote.now) };
}
