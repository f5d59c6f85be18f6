"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { connectInbox, onThreadChange } from "@/components/messages/inbox-events";

/** Receives new messages while a page behind the sign-in is open. */
export function LiveInbox({ userId }: { userId: string }) {
  useEffect(() => {
    if (typeof EventSource !== "undefined") return connectInbox(userId);
  }, [userId]);
  return null;
}

/** Draws the list again when something in it changed. */
export function InboxRefresh() {
  const router = useRouter();
  useEffect(() => onThreadChange(() => router.refresh()), [router]);
  return null;
}
