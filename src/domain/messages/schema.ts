import { z } from "zod";
import { RequestKey } from "@/domain/bookings/schema";
import { MAX_PICTURES } from "@/domain/pictures/schema";
import { ReportReason } from "@/generated/prisma/enums";
import { line, text } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

export const MAX_MESSAGE_LENGTH = 2000;

const fields = { text: text({ min: 1, max: MAX_MESSAGE_LENGTH }), key: RequestKey };

/** One message. Sent again under the same key it is the same message. */
export const NewMessage = z.strictObject(fields);
export type NewMessage = z.infer<typeof NewMessage>;

/** The same in a thread, where it may be pictures that were uploaded for it, with words or without. */
export const NewThreadMessage = z
  .strictObject({
    ...fields,
    text: text({ max: MAX_MESSAGE_LENGTH }),
    pictureIds: z.array(z.uuid()).max(MAX_PICTURES.MESSAGE).default([]),
  })
  .refine(({ text: words, pictureIds }) => words !== "" || pictureIds.length > 0, {
    ...{ path: ["text"], error: "Write something.", params: { code: "required" } },
  });
export type NewThreadMessage = z.infer<typeof NewThreadMessage>;

/** The first message to a caregiver, or the next one where there is a thread already. */
export const NewQuestion = NewMessage.extend({ caregiverId: z.uuid() });
export type NewQuestion = z.infer<typeof NewQuestion>;

export const ThreadListQuery = z.strictObject(KeysetParams);
export type ThreadListQuery = z.infer<typeof ThreadListQuery>;

const Position = z.coerce.number().int().min(0).max(2_000_000_000);

/** The messages after or before one, by their numbers; the latest without either. `q` searches in them. */
export const MessagesQuery = z.strictObject({
  after: Position.optional(),
  before: Position.optional(),
  q: line({ max: 100 }).optional(),
});
export type MessagesQuery = z.infer<typeof MessagesQuery>;

/** The number of the last message that was seen. */
export const ReadPosition = z.strictObject({ seq: z.int().min(0).max(2_000_000_000) });

export const NewReport = z.strictObject({
  messageId: z.uuid(),
  reason: z.enum(ReportReason),
  note: text({ max: 1000 }).optional(),
});
export type NewReport = z.infer<typeof NewReport>;
