import { type JsonSchema, jsonSchema } from "@/lib/openapi/json-schema";
import type { AuthRequirement, ErrorStatus, RouteSpec } from "@/lib/route/spec";

/** One answer in the description; a refusal points to the one that all share. */
export type DescribedResponse =
  | { $ref: string }
  | { description: string; content: Record<string, { schema: JsonSchema }> };

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

/** No authentication is required where anyone may call; a signed-in user may get more. */
export function securityOf(as: AuthRequirement): Record<string, string[]>[] {
  if (as === "anyone") return [{}, { session: [] }];
  if (as === "scheduler" || as === "metrics" || as === "stripe") return [{ [as]: [] }];
  return [{ session: as === "user" ? [] : [as] }];
}

const STATUS_DESCRIPTIONS = {
  400: "Something that was sent is not right; `errors` says which field and why.",
  401: "Sign in first, or the secret is wrong.",
  403: "Not yours to do: another role, another party, or a write that comes from another site.",
  404: "It does not exist, or it is none of your business; the two answers are the same.",
  409: "It cannot be done as things stand now; `code` says why.",
  429: "Too often; Retry-After says when to come back.",
  500: "A fault of ours, with a `requestId` to ask us about.",
  503: "Something we lean on is away for a moment; Retry-After says when to come back.",
} as const satisfies Record<ErrorStatus, string>;

const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };

/** Every way of saying no, each once. */
export const PROBLEMS = Object.fromEntries(
  Object.entries(STATUS_DESCRIPTIONS).map(([status, description]) => [
    `problem${status}`,
    { description, content: PROBLEM },
  ]),
);

/** The statuses with which an operation may say no. */
export function errorStatusesOf(
  method: string,
  { as, params, query, body, errors: refuses = [] }: RouteSpec,
): ErrorStatus[] {
  const isWrite = method !== "GET";
  const may: Record<ErrorStatus, boolean> = {
    400: Boolean(query ?? body),
    401: as !== "anyone",
    403: isWrite || as === "CAREGIVER" || as === "ADMIN",
    404: Boolean(params),
    409: isWrite,
    429: true,
    500: true,
    503: true,
  };
  const statuses = Object.keys(may).map((status) => Number(status) as ErrorStatus); // its own keys
  return statuses.filter((status) => may[status] || refuses.includes(status));
}

type NamedResponse = [status: number | string, DescribedResponse];

/** Every answer but the good one: the refusals, the JSON of other statuses, and "you have it already". */
export function otherResponses(method: string, spec: RouteSpec): Record<string, DescribedResponse> {
  const { responses: answers = {}, cache } = spec;
  const errorStatuses = errorStatusesOf(method, spec);
  const named: NamedResponse[] = errorStatuses.map((status) => [
    status,
    { $ref: `#/components/responses/problem${status}` },
  ]);
  const own: NamedResponse[] = Object.entries(answers).map(([status, answer]) => {
    const errorStatus = errorStatuses.find((each) => each === Number(status));
    const content = { "application/json": { schema: jsonSchema(answer) }, ...(errorStatus ? PROBLEM : {}) };
    return [status, { description: errorStatus ? STATUS_DESCRIPTIONS[errorStatus] : "It went another way.", content }];
  });
  const stored: NamedResponse[] = cache
    ? [[304, { description: "It is what you have, by its ETag.", content: {} }]]
    : [];
  return Object.fromEntries([...stored, ...named, ...own]);
}
