"use client";
import { useEffect, useState } from "react";
import { readProblem } from "@/components/ui/form/request";

/** The part of a quote that the card shows. */
export interface Quote {
  units: number;
  holidayUnits: number;
  baseCents: number;
  extraPetCents: number;
  holidayCents: number;
  petCount: number;
  priceCents: number;
  fullRefundUntil: string;
}

export type QuoteState =
  | { status: "empty" }
  /** `late`: the instant up to which everything comes back was over when this was answered. */
  | { status: "quoted"; quote: Quote; late: boolean }
  | { status: "refused"; code: string };

const PAUSE_MS = 250;
const EMPTY: QuoteState = { status: "empty" };

/** What the server says a wish costs, or why it cannot be. While a newer answer is under way the last one stays. */
export function useQuote(url: string | null): { settled: QuoteState; pending: boolean } {
  const [answer, setAnswer] = useState<{ url: string; settled: QuoteState } | null>(null);
  useEffect(() => {
    if (!url) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const settled = await fetchQuote(url, stop.signal);
      if (!stop.signal.aborted) setAnswer({ url, settled });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [url]);
  if (!url) return { settled: EMPTY, pending: false };
  return { settled: answer?.settled ?? EMPTY, pending: answer?.url !== url };
}

async function fetchQuote(url: string, signal: AbortSignal): Promise<QuoteState> {
  // No answer at all: offline, or a newer question took its place.
  const response = await fetch(url, { signal }).catch(() => null);
  if (!response) return { status: "refused", code: "network" };
  const answer = await response.json().catch(() => null);
  if (!response.ok) return { status: "refused", code: readProblem(response.status, answer).code };
  const quote: Quote = answer;
  return { status: "quoted", quote, late: new Date(quote.fullRefundUntil).getTime() < Date.now() };
}
