import { z } from "zod";
import { NoticeKind } from "@/generated/prisma/enums";
import { opaque } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

export const NoticeListQuery = z.strictObject(KeysetParams);
export type NoticeListQuery = z.infer<typeof NoticeListQuery>;

const Channels = z.strictObject({ email: z.boolean(), inApp: z.boolean() });
/** A full hour of the day. */
const Hour = z.int().min(0).max(23).nullable();

/** How somebody wants each kind of notice, and between which hours mail waits. */
export const NoticeSettings = z
  .strictObject({ kinds: z.record(z.enum(NoticeKind), Channels), quietFrom: Hour, quietTo: Hour })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null), {
    path: ["quietTo"],
    error: "Choose both hours, or neither.",
    params: { code: "both_hours" },
  })
  .refine(({ quietFrom, quietTo }) => quietFrom === null || quietFrom !== quietTo, {
    path: ["quietTo"],
    error: "Choose another hour.",
    params: { code: "same_hour" },
  });
export type NoticeSettings = z.infer<typeof NoticeSettings>;

/** The link of a mail. */
export const UnsubscribeLink = z.strictObject({ token: opaque(200) });
/** What a mail program sends to it (RFC 8058). */
export const OneClick = z.strictObject({ "List-Unsubscribe": z.literal("One-Click").optional() });
