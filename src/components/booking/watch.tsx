"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import useSWR from "swr";
import { versionKey } from "@/components/booking/phase";
import { getJson } from "@/components/ui/form/get-json";
import { sendJson } from "@/components/ui/form/request";
import type { BookingView } from "@/domain/bookings/responses";

const QUIET_MS = 15_000;
const EAGER_MS = 2_000;

interface Props {
  bookingId: string;
  /** versionKey() of what the page shows. */
  seen: string;
  /** Polls every two seconds, because the reader is waiting. */
  eager?: boolean;
}

/** Polls the booking while its page is open, and refreshes the page when something has changed. */
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
    shown.current = key; // one refresh per change, even if the page comes back the same
    router.refresh();
  }, [data, router]);
  return null;
}

/** Back from the checkout: asks the server once to check the payment now, instead of waiting for the webhook. */
export function PaymentCheck({ bookingId }: { bookingId: string }) {
  const router = useRouter();
  useEffect(() => {
    // A failed check changes nothing: the page keeps polling, and the webhook still arrives.
    void sendJson(`/api/bookings/${bookingId}/check-payment`, "POST", {}).then(() => router.refresh());
  }, [bookingId, router]);
  return null;
}
