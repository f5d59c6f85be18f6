"use client";
import { useEffect, useState } from "react";
import { readProblem } from "@/components/ui/problem";

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

export type Settled =
  | { status: "empty" }
  /** `late`: the instant up to which everything comes back was over when this was answered. */
  | { status: "quoted"; quote: Quote; late: boolean }
  | { status: "refused"; code: string };

const PAUSE_MS = 250;
const EMPTY: Settled = { status: "empty" };

/** What the server says a wish costs, or why it cannot be. While a newer answer is under way the last one stays. */
export function useQuote(address: string | null): { settled: Settled; pending: boolean } {
  const [answer, setAnswer] = useState<{ address: string; settled: Settled } | null>(null);
  useEffect(() => {
    if (!address) return;
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const settled = await ask(address, stop.signal);
      if (!stop.signal.aborted) setAnswer({ address, settled });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address]);
  if (!address) return { settled: EMPTY, pending: false };
  return { settled: answer?.settled ?? EMPTY, pending: answer?.address !== address };
}

async function ask(address: string, signal: AbortSignal): Promise<Settled> {
  // No answer at all: offline, or a newer question took its place.
  const response = await fetch(address, { signal }).catch(() => null);
  if (!response) return { status: "refused", code: "network" };
  const answer = await response.json().catch(() => null);
  if (!response.ok) return { status: "refused", code: readProblem(response.status, answer).code };
  const quote: Quote = answer;
  return { status: "quoted", quote, late: new Date(quote.fullRefundUntil).getTime() < Date.now() };
}
