"use client";
import { useCurrentUser } from "@/components/layout/current-user";
import { LiveInbox } from "@/components/messages/live-inbox";
import { type Counted, UnreadBadge } from "@/components/messages/unread-badge";

/** Receives messages once it is known who is signed in. */
export function Inbox() {
  const me = useCurrentUser();
  return me ? <LiveInbox userId={me.id} /> : null;
}

/** What the signed-in person has not read. */
export function Unread({ of, label }: { of: Counted; label: string }) {
  return useCurrentUser() ? <UnreadBadge of={of} label={label} /> : null;
}
