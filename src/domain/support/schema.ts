import { z } from "zod";
import { Email, PersonName } from "@/domain/accounts/schema";
import { SupportTopic } from "@/generated/prisma/enums";
import { text } from "@/lib/http/request-text";
import { KeysetParams } from "@/lib/keyset";

/** A question to support. The answer goes to `email`, in the language of the page it was asked on. */
export const SupportQuestion = z.strictObject({
  name: PersonName,
  email: Email,
  topic: z.enum(SupportTopic),
  text: text({ min: 10, max: 4_000 }),
  locale: z.enum(["nl", "fr", "en"]),
});
export type SupportQuestion = z.infer<typeof SupportQuestion>;

export const SUPPORT_STATES = ["open", "answered"] as const;

/** One page of questions: the open ones by longest wait, the answered ones newest first. */
export const SupportRequestsQuery = z.strictObject({
  state: z.enum(SUPPORT_STATES).default("open"),
  ...KeysetParams,
});
export type SupportRequestsQuery = z.infer<typeof SupportRequestsQuery>;

/** The question that an admin has answered by mail. */
export const SupportAnswered = z.strictObject({ id: z.uuid() });
