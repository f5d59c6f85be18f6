import { Resend } from "resend";
import { env } from "@/env";
import { safeEmailCall } from "@/lib/circuit-breaker";
import { timed } from "@/lib/telemetry/record";

export interface Email {
  to: string;
  subject: string;
  html: string;
  text?: string;
}

/** `id` is the provider's; null when it took the request before, with words that were slightly other. */
export type MailOutcome = { id: string | null } | { refused: string };

/** As many as the provider takes in one request are a hundred. */
export const MAX_BATCH_SIZE = 50;
/** The provider looked at the request and will never take it as it is. */
const PERMANENT_ERRORS = new Set(["validation_error", "missing_required_field", "invalid_parameter"]);

const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_API_URL });

/**
 * Sends messages in one request, once per key however often it is asked, and gives the outcome of each. They are written
 * when they may be sent: not while the provider is not asked. Throws when it did not answer, or is not asked for now: then
 * the same request with the same key may be tried again.
 */
export async function sendMails(build: () => Promise<Email[]>, key: string): Promise<MailOutcome[]> {
  let emails: Email[] = [];
  const { data, error } = await safeEmailCall(async (signal) => {
    emails = await build();
    const batch = emails.map((email) => ({ from: env.MAIL_FROM, ...email }));
    // Permissive: one wrong address does not hold up the others.
    const options = { idempotencyKey: key, batchValidation: "permissive", signal } as const;
    return timed("mail.send", {}, () => resend.batch.send(batch, options));
  });
  if (error?.name === "invalid_idempotent_request") return emails.map(() => ({ id: null }));
  if (error && PERMANENT_ERRORS.has(error.name)) return emails.map(() => ({ refused: error.name }));
  if (error) throw new TypeError(`mail was not taken: ${error.name}`);
  const refused = new Set(data.errors.map(({ index }) => index));
  const ids = data.data.map(({ id }) => id);
  return emails.map((_, index) => (refused.has(index) ? { refused: "validation_error" } : { id: ids.shift() ?? null }));
}

/** Sends one message, once per key. */
export async function sendMail(email: Email, key: string): Promise<string | null> {
  const [outcome] = await sendMails(() => Promise.resolve([email]), key);
  if (outcome && "refused" in outcome) throw new TypeError(`mail was not taken: ${outcome.refused}`);
  return outcome?.id ?? null;
}
