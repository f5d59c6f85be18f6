import { markRead } from "@/domain/messages/read-state";
import { NewMessage } from "@/domain/messages/schema";
import { askCaregiver, sendMessage } from "@/domain/messages/send";
import { after, HOUR_MS, MINUTE_MS } from "@/lib/time";
import type { DemoConversation } from "./data/conversations";
import { type DemoUser, userCtx } from "./users";

/** One conversation, each message at its moment; who answers has read what came before. */
export async function seedConversation(
  { hoursAgo, lines, isRead }: DemoConversation,
  people: Record<"owner" | "caregiver", DemoUser>,
  now: Date,
) {
  let at = after(now, -hoursAgo * HOUR_MS);
  let threadId: string | undefined;
  for (const [index, { from, after: minutes, text }] of lines.entries()) {
    at = after(at, minutes * MINUTE_MS);
    const author = userCtx(people[from], at);
    const message = NewMessage.parse({
      text,
      key: `demo-${people.owner.id.slice(-12)}-${people.caregiver.id.slice(-12)}-${index}`,
    });
    if (threadId) {
      await markRead(author, threadId, { seq: index });
      await sendMessage(author, threadId, message);
    } else threadId = (await askCaregiver(author, { caregiverId: people.caregiver.id, ...message })).id;
  }
  const last = lines.at(-1);
  if (!isRead || !threadId || !last) return;
  const reader = people[last.from === "owner" ? "caregiver" : "owner"];
  await markRead(userCtx(reader, after(at, MINUTE_MS)), threadId, { seq: lines.length });
}
