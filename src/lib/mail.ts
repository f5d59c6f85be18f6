import { Resend } from "resend";
import { env } from "@/env";
import { safeEmailCall } from "@/lib/circuit-breaker";
import { timed } from "@/lib/monitoring";

const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_API_URL });

/**
 * Sends one message, once per key, and gives the provider's id for it; null when it took a message with this key before
 * whose words were slightly other (a name changed in between). Throws when it did not take it, or is not asked for now.
 */
export async function sendMail(message: { to: string; subject: string; html: string; text: string }, key: string) {
  const letter = { from: env.MAIL_FROM, ...message };
  const { data, error } = await timed("mail.send", {}, () =>
    safeEmailCall((signal) => resend.emails.send(letter, { idempotencyKey: key, signal })),
  );
  if (error?.name === "invalid_idempotent_request") return null;
  if (error) throw new TypeError(`mail was not taken: ${error.name}`);
  return data.id;
}
