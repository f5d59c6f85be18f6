"use client";
import { useCurrentUser } from "@/components/layout/current-user";
import { LiveInbox } from "@/components/messages/live-inbox";
import { UnreadBadge } from "@/components/messages/unread-badge";

/** Receives messages once it is known who is signed in. */
export function Inbox() {
  const me = useCurrentUser();
  return me ? <LiveInbox userId={me.id} /> : null;
}

/** The unread messages of the signed-in person. */
export function Unread({ label }: { label: string }) {
  return useCurrentUser() ? <UnreadBadge label={label} /> : null;
}
