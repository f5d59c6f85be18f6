"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import useSWR from "swr";
import { versionKey } from "@/components/booking/phase";
import { getJson, sendJson } from "@/components/ui/form/request";
import type { BookingView } from "@/domain/bookings/responses";

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
    const key = versionKey(data.answer);
    if (key === shown.current) return;
    shown.current = key; // one drawing per change, even if the page comes back the same
    router.refresh();
  }, [data, router]);
  return null;
}

/** Back from the checkout: asks once to look at the payment now instead of waiting for word of it. */
export function PaymentCheck({ bookingId }: { bookingId: string }) {
  const router = useRouter();
  useEffect(() => {
    // A check that fails changes nothing: the page keeps watching, and the word of it still comes.
    void sendJson(`/api/bookings/${bookingId}/check-payment`, "POST", {}).then(() => router.refresh());
  }, [bookingId, router]);
  return null;
}
