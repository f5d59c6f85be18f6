import { avatarUrl, publicName } from "@/domain/accounts/profile";
import { type Masked, maskMessages } from "@/domain/contact-data";
import type { MessageView } from "@/domain/messages/responses";
import { picturesOfMessages } from "@/domain/pictures/queries";
import type { Message } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db";
import { assertDefined } from "@/lib/errors";

type Row = Pick<Message, "id" | "threadId" | "seq" | "authorId" | "text" | "createdAt" | "hiddenAt">;

/**
 * Messages as one of the two people reads them. Where a thread is not open, contact data is masked, also what its author
 * splits over several messages. The stored text stays as it was written.
 */
export async function messageViews(
  tx: Tx,
  rows: Row[],
  me: string,
  isOpen: (threadId: string) => boolean,
): Promise<MessageView[]> {
  const masked = await maskedTexts(
    tx,
    rows.filter(({ threadId }) => !isOpen(threadId)),
  );
  const pictures = await picturesOfMessages(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const { id, seq, authorId, createdAt } = row;
    const isOwn = authorId === me;
    const shown = shownText(row, isOwn, masked.get(id));
    const isSeen = shown.text !== null && shown.state === "shown";
    return { id, seq, isOwn, createdAt, ...shown, pictures: isSeen ? (pictures.get(id) ?? []) : [] };
  });
}

/** A message as its author sees it. */
export async function ownMessageView(tx: Tx, message: Row, isOpen: boolean): Promise<MessageView> {
  const [view] = await messageViews(tx, [message], message.authorId, () => isOpen);
  return assertDefined(view, "view of a message");
}

/** Messages of one author within so many numbers of a thread are read together. */
const SPLIT_OVER = 10;
/** Of messages around the ones shown, a number that goes on in them stands at the beginning or the end. */
const EDGE = 200;
const edgesOf = (text: string) => (text.length > 2 * EDGE ? text.slice(0, EDGE) + text.slice(-EDGE) : text);

async function maskedTexts(tx: Tx, rows: Row[]) {
  if (rows.length === 0) return new Map<string, Masked>();
  const windows = rows.map(({ threadId, authorId, seq }) => ({
    ...{ threadId, authorId },
    seq: { gt: seq - SPLIT_OVER, lt: seq + SPLIT_OVER },
  }));
  const around = await tx.message.findMany({
    where: { OR: windows },
    orderBy: { seq: "asc" },
    select: { id: true, threadId: true, authorId: true, text: true },
  });
  const shown = new Set(rows.map(({ id }) => id));
  const byAuthor = new Map<string, typeof around>();
  for (const message of around) {
    const key = `${message.threadId} ${message.authorId}`;
    byAuthor.set(key, [...(byAuthor.get(key) ?? []), message]);
  }
  return new Map(
    [...byAuthor.values()].flatMap((messages) => {
      const texts = maskMessages(messages.map(({ id, text }) => (shown.has(id) ? (text ?? "") : edgesOf(text ?? ""))));
      return messages.flatMap(({ id }, index): [string, Masked][] => (texts[index] ? [[id, texts[index]]] : []));
    }),
  );
}

function shownText({ text, hiddenAt }: Row, isOwn: boolean, masked?: Masked) {
  if (text === null) return { text, state: "erased" as const, contactHidden: false };
  const state = hiddenAt ? ("hidden" as const) : ("shown" as const);
  const shown = isOwn ? text : hiddenAt ? null : (masked?.text ?? text);
  return { text: shown, state, contactHidden: masked !== undefined && masked.hidden.length > 0 };
}

export const partnerView = (id: string, name: string | null) => ({
  ...{ id, name: name === null ? "" : publicName(name), avatarUrl: avatarUrl(id) },
});
