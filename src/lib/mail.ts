import { Resend } from "resend";
import { env } from "@/env";

const resend = new Resend(env.RESEND_API_KEY, { baseUrl: env.RESEND_API_URL });

/** Sends one message, once per key, and gives the provider's id for it. Throws when the provider did not take it. */
export async function sendMail(message: { to: string; subject: string; html: string; text: string }, key: string) {
  const { data, error } = await resend.emails.send({ from: env.MAIL_FROM, ...message }, { idempotencyKey: key });
  if (error) throw new TypeError(`mail was not taken: ${error.name}`);
  return data.id;
}
