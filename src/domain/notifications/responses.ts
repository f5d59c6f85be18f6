import { z } from "zod";
import { Instant, KeysetLinks } from "@/lib/http/response-schemas";

const NoticeRow = z.strictObject({
  id: z.uuid(),
  at: Instant,
  isRead: z.boolean(),
  title: z.string(),
  text: z.string(),
  /** The page it is about, without the language; null where it has none. */
  path: z.string().nullable(),
});
export type NoticeRow = z.infer<typeof NoticeRow>;

export const NoticePage = z.strictObject({ notices: z.array(NoticeRow), ...KeysetLinks });
export type NoticePage = z.infer<typeof NoticePage>;

export const UnreadNotices = z.strictObject({ unread: z.int() });
