import { Resend } from "resend";
import { env } from "@/env";
import { httpProbe, probeBreakerWith, safeEmailCall } from "@/lib/circuit-breaker";
import { timed } from "@/lib/telemetry/record";

export interface Email {
  to: string;
  subject: string;
  html: string;
  text?: string;
  headers?: Record<string, string>;
}

/** `id` is the provider's; null when it accepted the request before, with slightly different text. */
export type MailOutcome = { id: string | null } | { refused: string };

/** The provider accepts up to a hundred per request. */
export const MAX_BATCH_SIZE = 50;
/** The provider read the request and will never accept it as it is. */
const PERMANENT_ERRORS = new Set(["validation_error", "missing_required_field", "invalid_parameter"]);

/** Mail that the provider did not take, with its reason as a code: its quota, our sender, or the address. */
export class MailRefused extends Error {
  override name = "MailRefused";
  constructor(readonly code: string) {
    super("mail was not taken");
  }
}

const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_API_URL });

/** Reads our domains. A key that may only send is refused, which is an answer too. */
probeBreakerWith("email", httpProbe(new URL("/domains", env.RESEND_API_URL), env.RESEND_API_KEY));

/**
 * Sends emails in one request, at most once per key, and returns the outcome of each. They are built only when they can be
 * sent, not while the breaker is open. Throws when the provider did not respond or the breaker is open: the same request
 * with the same key can then be retried.
 */
export async function sendMails(build: () => Promise<Email[]>, key: string): Promise<MailOutcome[]> {
  let emails: Email[] = [];
  const { data, error } = await safeEmailCall(async (signal) => {
    emails = await build();
    const batch = emails.map((email) => ({ from: env.MAIL_FROM, ...email }));
    // Permissive: one wrong address does not block the others.
    const options = { idempotencyKey: key, batchValidation: "permissive", signal } as const;
    return timed("mail.send", {}, () => resend.batch.send(batch, options));
  });
  if (error?.name === "invalid_idempotent_request") return emails.map(() => ({ id: null }));
  if (error && PERMANENT_ERRORS.has(error.name)) return emails.map(() => ({ refused: error.name }));
  if (error) throw new MailRefused(error.name);
  const refused = new Set(data.errors.map(({ index }) => index));
  const ids = data.data.map(({ id }) => id);
  return emails.map((_, index) => (refused.has(index) ? { refused: "validation_error" } : { id: ids.shift() ?? null }));
}

/** Sends one email, at most once per key. */
export async function sendMail(email: Email, key: string): Promise<string | null> {
  const [outcome] = await sendMails(() => Promise.resolve([email]), key);
  if (outcome && "refused" in outcome) throw new MailRefused(outcome.refused);
  return outcome?.id ?? null;
}
