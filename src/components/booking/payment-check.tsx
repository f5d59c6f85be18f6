"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { sendJson } from "@/components/ui/send-json";

/** Back from the checkout: asks once to look at the payment now instead of waiting for word of it. */
export function PaymentCheck({ bookingId }: { bookingId: string }) {
  const router = useRouter();
  useEffect(() => {
    // A check that fails changes nothing: the page keeps watching, and the word of it still comes.
    void sendJson(`/api/bookings/${bookingId}/check-payment`, "POST", {}).then(() => router.refresh());
  }, [bookingId, router]);
  return null;
}
