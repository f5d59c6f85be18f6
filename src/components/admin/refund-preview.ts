"use client";
import { useEffect, useState } from "react";
import { type Got, getJson } from "@/components/booking/get-json";
import { toJson } from "@/components/ui/form-json";
import type { RefundPreview } from "@/domain/admin/answers";

const PAUSE_MS = 250;

/** Where to ask what refunding the typed amount means; nothing typed is everything that is left. */
export function previewAddress(bookingId: string, typed: string) {
  const { amountCents } = toJson([{ name: "amountCents", value: typed.trim(), type: "cents" }]);
  const amount =
    amountCents === undefined ? "" : `&amountCents=${encodeURIComponent(`${amountCents as number | string}`)}`;
  return `/api/admin/refund?bookingId=${bookingId}${amount}`;
}

/** Who would pay what, as the server reckons it now. While a newer answer is under way the last one stays, as pending. */
export function useRefundPreview(address: string | null) {
  const [answer, setAnswer] = useState<{ address: string; got: Got<RefundPreview> } | null>(null);
  useEffect(() => {
    if (!address) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      const got = await getJson<RefundPreview>(address);
      if (isWanted) setAnswer({ address, got });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [address]);
  return { got: answer?.got ?? null, isPending: answer?.address !== address };
}
