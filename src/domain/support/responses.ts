import { z } from "zod";
import { Locale, SupportTopic } from "@/generated/prisma/enums";
import { Instant, KeysetLinks } from "@/lib/http/response-schemas";

const SupportRequestRow = z.strictObject({
  id: z.uuid(),
  /** Who was signed in when they asked; null for a visitor, whose name and address nobody has checked. */
  userId: z.uuid().nullable(),
  name: z.string(),
  email: z.string(),
  topic: z.enum(SupportTopic),
  text: z.string(),
  locale: z.enum(Locale),
  createdAt: Instant,
  answeredAt: Instant.nullable(),
});
export type SupportRequestRow = z.infer<typeof SupportRequestRow>;

export const SupportRequestPage = z.strictObject({ rows: z.array(SupportRequestRow), ...KeysetLinks });

export const AnsweredRequest = z.strictObject({ id: z.uuid(), answeredAt: Instant });
