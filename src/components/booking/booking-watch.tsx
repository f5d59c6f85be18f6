"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import useSWR from "swr";
import type { BookingView } from "@/domain/bookings/booking-view";
import { getJson } from "./get-json";
import { stateOf } from "./state-of";

const QUIET_MS = 15_000;
const EAGER_MS = 2_000;

interface Props {
  bookingId: string;
  /** stateOf() what the page shows. */
  seen: string;
  /** Looks every two seconds: somebody waits for this. */
  eager?: boolean;
}

/** Looks at the booking while its page is open, and has the page drawn again when something has changed. */
export function BookingWatch({ bookingId, seen, eager = false }: Props) {
  const router = useRouter();
  const shown = useRef(seen);
  const { data } = useSWR(`/api/bookings/${bookingId}`, (path: string) => getJson<BookingView>(path), {
    refreshInterval: eager ? EAGER_MS : QUIET_MS,
    revalidateOnFocus: true,
  });
  useEffect(() => {
    shown.current = seen;
  }, [seen]);
  useEffect(() => {
    if (!data?.ok) return;
    const state = stateOf(data.answer);
    if (state === shown.current) return;
    shown.current = state; // one drawing per change, even if the page comes back the same
    router.refresh();
  }, [data, router]);
  return null;
}
