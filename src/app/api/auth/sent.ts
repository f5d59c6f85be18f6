import { z } from "zod";
import { opaque } from "@/lib/http/request-text";

export const CsrfToken = opaque(200);

/** What next-auth wants along with every write; `json` is its word for an answer instead of a redirect. */
export const SigningOut = z.strictObject({
  csrfToken: CsrfToken,
  json: z.literal("true"),
  /** Where to go next; what is no path of ours becomes "/". */
  callbackUrl: opaque(2_000).optional(),
});

/**
 * An address and a password of any shape: what is neither belongs to nobody and gets the response of a wrong password
 * instead of a remark about its form.
 */
export const SigningIn = SigningOut.extend({
  email: z.unknown().meta({ type: "string", format: "email", maxLength: 254 }),
  password: z.unknown().meta({ type: "string", maxLength: 1_000 }),
  code: z.unknown().meta({ type: "string", maxLength: 40 }).optional(),
});
