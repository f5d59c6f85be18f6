import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { env } from "@/env";
import { SESSION_COOKIE } from "@/lib/auth";
import { type JsonSchema, jsonSchema } from "@/lib/openapi/json-schema";
import type { Operation } from "@/lib/openapi/operations";
import type { AuthRequirement } from "@/lib/route/spec";
import { StripeEvent } from "@/lib/stripe";

/** What accompanies a request. The signature is computed when the request is sent, from its body and the time. */
export interface RequestExtras {
  headers: Record<string, string>;
  /** How to sign the body, as Stripe does: with which secret, and how many seconds ago. */
  signature?: { secret: string; secondsAgo: number };
}

const CSRF = "a-token-of-this-browser";
const csrfCookie = `next-auth.csrf-token=${CSRF}%7C${createHash("sha256").update(`${CSRF}${env.NEXTAUTH_SECRET}`).digest("hex")}`;

/** The CSRF token that next-auth requires, as the browser has it from the form. */
export const CSRF_VALUES = { csrfToken: [CSRF, CSRF, CSRF, "", "another"] };

const MALFORMED_HEADERS: Record<string, string[]> = {
  cookie: [
    ...["%", "%E0%A4%A", "a.b.c.d.e", "null", "x".repeat(4_000), ""].map((value) => `${SESSION_COOKIE}=${value}`),
    ...["next-auth.callback-url=http://[", "next-auth.csrf-token=%7C", `next-auth.csrf-token=${"|".repeat(2_000)}`],
    ...["=", "%=%", ";".repeat(2_000), "__proto__=1", "tailtribe.fresh=1", `${SESSION_COOKIE}.0=%`, "\u00ff\u00fe"],
  ],
  origin: ["", "null", "http://[", "https://evil.example", "localhost:3000", "%", "\u00ff"],
  "sec-fetch-site": ["cross-site", "", "%"],
  "content-type": [
    "",
    "text/plain",
    "multipart/form-data",
    "application/json; charset=%",
    "application/jsonp",
    "\u00ff",
  ],
  authorization: ["Bearer", "Bearer ", "Bearer undefined", "Basic OjE=", "\u00ff", "x".repeat(4_000)],
  "stripe-signature": ["", "t=,v1=", "t=NaN,v1=x", "t=0,v1=undefined", `t=${"9".repeat(400)},v1=00`, ",".repeat(2_000)],
  "x-forwarded-for": ["", "unknown", "6.6.6.6,".repeat(200), "[::1", "::ffff:1.2.3.4:5:6"],
  "x-request-id": ["", "../../x", "x".repeat(4_000)],
  "if-none-match": ["*", '"', 'W/"x", "y"', ",".repeat(2_000)],
  "accept-language": ["%", "nl;q=x", "x".repeat(4_000)],
};

/** One to three headers that no browser sends. */
const malformedHeaders = fc
  .subarray(Object.keys(MALFORMED_HEADERS), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(MALFORMED_HEADERS[name] ?? []))]))),
  );

const noHeaders = fc.constant<Record<string, string>>({});
const occasionallyMalformed = (rare: number) =>
  fc.oneof({ weight: 100 - rare, arbitrary: noHeaders }, { weight: rare, arbitrary: malformedHeaders });

/** How many of a hundred requests have the right secret. Few for schedules: they do real work and take no input. */
const VALID_SECRET_PERCENT: Partial<Record<AuthRequirement, number>> = { scheduler: 1, metrics: 20, stripe: 70 };

/** Whether an input may be invalid. */
export type InputKind = "mixed" | "valid";

/** What accompanies a request to a route. Where the route takes no input, nothing else can be invalid. */
export function extrasArbitrary({ path, handler }: Operation, kind: InputKind): fc.Arbitrary<RequestExtras> {
  const { as, params, query, body } = handler.spec ?? { as: "anyone" };
  const isMixed = kind === "mixed";
  if (path.startsWith("/api/auth/"))
    return occasionallyMalformed(isMixed ? 30 : 0).map((headers) => ({
      headers: { ...headers, cookie: `${headers.cookie ?? ""}; ${csrfCookie}` },
    }));
  const validPercent = VALID_SECRET_PERCENT[as];
  if (validPercent === undefined)
    return occasionallyMalformed(!isMixed ? 0 : params || query || body ? 5 : 70).map((headers) => ({ headers }));
  const key = fc.constant<RequestExtras>(
    as === "stripe"
      ? { headers: {}, signature: { secret: secretOf(path), secondsAgo: 0 } }
      : { headers: { authorization: `Bearer ${env.CRON_SECRET}` } },
  );
  if (!isMixed) return key;
  const badSignature = fc.constantFrom<NonNullable<RequestExtras["signature"]>>(
    { secret: "whsec_of_somebody_else", secondsAgo: 0 },
    { secret: secretOf(path), secondsAgo: 301 },
    { secret: secretOf(path), secondsAgo: -301 },
  );
  const wrong = fc.oneof(
    malformedHeaders.map((headers): RequestExtras => ({ headers })),
    badSignature.map((signature): RequestExtras => ({ headers: {}, signature })),
  );
  return fc.oneof({ weight: validPercent, arbitrary: key }, { weight: 100 - validPercent, arbitrary: wrong });
}

const secretOf = (path: string) =>
  path.endsWith("/connect") ? env.STRIPE_CONNECT_WEBHOOK_SECRET : env.STRIPE_WEBHOOK_SECRET;

/** The schema of the body a route reads. The specification of a webhook says only that its event is signed. */
export function bodySchemaOf({ handler }: Operation): JsonSchema | undefined {
  const { as, body } = handler.spec ?? { as: "anyone" };
  return as === "stripe" ? jsonSchema(StripeEvent) : body && jsonSchema(body);
}

/** The Stripe-Signature header of a body. */
export function signatureOf(text: string, { secret, secondsAgo }: NonNullable<RequestExtras["signature"]>) {
  const at = Math.floor(Date.now() / 1000) - secondsAgo;
  return `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${text}`).digest("hex")}`;
}
