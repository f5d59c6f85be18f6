import type { Method } from "@/lib/openapi/registry";
import type { Declared, Knocker } from "@/lib/route/declared";

const bearer = (description: string) => ({ type: "http", scheme: "bearer", description });

/** How somebody proves who they are. */
export const SECURITY = {
  session: {
    type: "apiKey",
    in: "cookie",
    name: "__Host-tailtribe.session",
    description:
      "Set by signing in; a site without https calls it tailtribe.session. Writes must also come from the site itself (Origin).",
  },
  scheduler: bearer("CRON_SECRET"),
  metrics: bearer("METRICS_TOKEN or CRON_SECRET"),
  stripe: {
    type: "apiKey",
    in: "header",
    name: "Stripe-Signature",
    description: "Over the raw body, not older than 300 s.",
  },
};

/** Nobody needs to prove anything where anyone may knock; whoever is signed in may be told more. */
export function securityOf(as: Knocker): Record<string, string[]>[] {
  if (as === "anyone") return [{}, { session: [] }];
  if (as === "scheduler" || as === "metrics" || as === "stripe") return [{ [as]: [] }];
  return [{ session: as === "user" ? [] : [as] }];
}

const WHEN = {
  "400": "Something that was sent is not right; `errors` says which field and why.",
  "401": "Sign in first, or the secret is wrong.",
  "403": "Not yours to do: another role, another party, or a write that comes from another site.",
  "404": "It does not exist, or it is none of your business; the two answers are the same.",
  "409": "It cannot be done as things stand now; `code` says why.",
  "429": "Too often; Retry-After says when to come back.",
  "500": "A fault of ours, with a `requestId` to ask us about.",
  "503": "Something we lean on is away for a moment; Retry-After says when to come back.",
} as const;
type Status = keyof typeof WHEN;

/** Every way of saying no, each once. */
export const PROBLEMS = Object.fromEntries(
  Object.entries(WHEN).map(([status, description]) => [
    `problem${status}`,
    { description, content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
  ]),
);

/** How an operation may say no. */
export function problemResponses(method: Method, { as, params, query, body }: Declared) {
  const isWrite = method !== "GET";
  const may: Record<Status, boolean> = {
    "400": Boolean(query ?? body),
    "401": as !== "anyone",
    "403": isWrite || as === "CAREGIVER" || as === "ADMIN",
    "404": Boolean(params),
    "409": isWrite,
    "429": true,
    "500": true,
    "503": true,
  };
  const statuses = (Object.keys(may) as Status[]).filter((status) => may[status]);
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/problem${status}` }]));
}
