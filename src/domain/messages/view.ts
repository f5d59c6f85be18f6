import { avatarUrl, publicName } from "@/domain/accounts/profile";
import { maskContactData } from "@/domain/contact-data";
import type { MessageView } from "@/domain/messages/responses";
import type { Message } from "@/generated/prisma/client";

type Row = Pick<Message, "id" | "seq" | "authorId" | "text" | "createdAt" | "hiddenAt">;

/** A message as one of the two people reads it. The stored text stays as it was written. */
export function messageView(message: Row, me: string, isOpen: boolean): MessageView {
  const { id, seq, authorId, createdAt } = message;
  const isOwn = authorId === me;
  return { id, seq, isOwn, createdAt, ...shownText(message, isOwn, isOpen) };
}

function shownText({ text, hiddenAt }: Row, isOwn: boolean, isOpen: boolean) {
  if (text === null) return { text, state: "erased" as const, contactHidden: false };
  const masked = isOpen ? { text, hidden: [] } : maskContactData(text);
  const state = hiddenAt ? ("hidden" as const) : ("shown" as const);
  const shown = isOwn ? text : hiddenAt ? null : masked.text;
  return { text: shown, state, contactHidden: masked.hidden.length > 0 };
}

export const partnerView = (id: string, name: string | null) => ({
  ...{ id, name: publicName(name), avatarUrl: avatarUrl(id) },
});
