import { z } from "zod";
import type { Actor, Ctx } from "@/lib/actor";
import { assertSecondFactor, sessionFromCookies } from "@/lib/auth";
import { deviceOf, hasFreshCookie, setFreshCookie } from "@/lib/auth/cookies";
import { AppError, notFoundError } from "@/lib/errors";
import { fromDatabaseError } from "@/lib/errors/database";
import { fromStripeError } from "@/lib/errors/stripe";
import { clientAddress } from "@/lib/http/client-address";
import { withEtag } from "@/lib/http/etag";
import { readForm, readJson, readQuery } from "@/lib/http/read-request";
import { assertOwnPage, assertSameOrigin } from "@/lib/http/security/same-origin";
import { assertWithinLimit, defaultLimit, limitRequest, setLimitHeaders } from "@/lib/rate-limit";
import type { RateLimitState } from "@/lib/rate-limit/database";
import type { Rule } from "@/lib/rate-limit/rules";
import { fieldErrorsOf } from "@/lib/route/field-errors";
import type { AuthRequirement, RouteSpec } from "@/lib/route/spec";
import { reportBug } from "@/lib/telemetry/record";
import { requestId } from "@/lib/telemetry/request-context";
import { withRequestMetrics } from "@/lib/telemetry/request-metrics";
import { recordRefusal } from "@/lib/telemetry/security-event";

interface Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> extends RouteSpec {
  as: Exclude<AuthRequirement, "scheduler" | "metrics" | "stripe">;
  /** Of an admin: asks for the second factor again unless the session gave it in the last 10 minutes. */
  stepUp?: boolean;
  /** What it does, for readers of the API description. */
  summary?: string;
  params?: P;
  query?: Q;
  body?: B;
  /**
   * All that is sent when it goes well; without it `{ ok: true }`. Every answer a test gets is held against it, an unknown
   * key is a failure. Here it costs nothing: the compiler checks what the verb returns.
   */
  response?: A;
  /** Which limit it counts against; without it `change` (of an admin: `admin`), and `read` for a GET. */
  limit?: Rule;
  /** Also for what comes from no page of ours; only for what changes nothing, or proves itself by a signature. */
  anyOrigin?: boolean;
  /** Also takes the fields of a form, for a browser without scripts, and sends it to this page; the field `pageUser` says whose page it was. */
  formDone?: string;
}

interface Call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  ctx: Ctx;
  params: z.infer<P>;
  query: z.infer<Q>;
  body: z.infer<B>;
  request: Request;
}

/** The `[id]` of an address; in capitals it is the same one. */
export const Id = z.strictObject({ id: z.uuid().toLowerCase() });

/** Turns a domain function into an HTTP handler: authenticate, check, call, answer. */
export function route<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  A extends z.ZodType = z.ZodType<void | { ok: boolean }>,
>(spec: Spec<P, Q, B, A>, run: (call: Call<P, Q, B>) => Promise<z.output<A> | Response>) {
  const respond = async (request: Request, next: { params: Promise<unknown> }) => {
    let rateLimit: RateLimitState | undefined;
    const caller = callerOf(request);
    const response = await toResponse(
      async () => {
        if (!spec.anyOrigin) assertSameOrigin(request);
        const form = spec.formDone ? await readForm(request) : undefined;
        const { pageUser, ...fields } = form ?? {};
        const actor = await authorize(request, spec, caller, pageUser);
        const ctx: Ctx = { actor, now: new Date(), ...requestMeta(request) };
        rateLimit = await limitRequest(spec.limit ?? defaultLimit(request.method, spec.as), ctx);
        assertWithinLimit(rateLimit);
        const params = parseParams(spec.params, await next.params);
        const query = parse(spec.query, spec.query && readQuery(request.url));
        const body = parse(spec.body, form ? fields : spec.body && (await readJson(request)));
        const answer = await run({ ctx, params, query, body, request });
        if (!form || answer instanceof Response) return answer;
        return new Response(null, { status: 303, headers: { location: spec.formDone ?? "/" } });
      },
      spec.cache,
      caller,
    );
    // What is the same for everybody may be stored on the way, and must say nothing of one reader.
    if (rateLimit && !(response.ok && spec.cache)) setLimitHeaders(response.headers, rateLimit);
    if ((response.ok || response.status === 303) && isWrite(request)) setFreshCookie(response.headers);
    return response.ok && spec.cache ? withEtag(request, response) : response;
  };
  const handler = (request: Request, next: { params: Promise<unknown> }) =>
    withRequestMetrics(request, () => respond(request, next), next);
  return Object.assign(handler, { spec });
}

/** Whose refusal it is, as far as is known when it happens. */
interface Caller {
  address?: string | undefined;
  userId?: string;
}

export const callerOf = ({ headers }: Request): Caller => ({ address: clientAddress(headers) ?? undefined });

/** The only place where an outcome becomes a response. A Response passes as it is. */
export async function toResponse(
  run: () => Promise<unknown>,
  cache = "private, no-store",
  caller: Caller = {},
): Promise<Response> {
  try {
    const result = await run();
    return result instanceof Response
      ? result
      : Response.json(result ?? { ok: true }, { headers: { "cache-control": cache } });
  } catch (error) {
    const planned = fromDatabaseError(fromStripeError(error));
    if (planned instanceof AppError) {
      recordRefusal(planned, caller);
      return problemResponse(planned);
    }
    reportBug(error);
    return problemResponse({ status: 500, code: "bug", message: "Something went wrong on our side." });
  }
}

type ProblemDetails = { status: number; code: string; message: string } & Partial<
  Pick<AppError, "fields" | "values" | "retryAfterSeconds" | "headers">
>;

/** RFC 9457. */
function problemResponse(details: ProblemDetails) {
  const { status, code, message: detail, fields: errors = [], values, retryAfterSeconds, headers: also } = details;
  const headers = { "content-type": "application/problem+json", "cache-control": "private, no-store", ...also };
  return Response.json(
    // In the body only where somebody may have to ask us about it: two planned refusals look alike to the byte.
    { type: "about:blank", status, code, detail, errors, values, requestId: status >= 500 ? requestId() : undefined },
    { status, headers: retryAfterSeconds ? { ...headers, "retry-after": String(retryAfterSeconds) } : headers },
  );
}

const isWrite = ({ method }: Request) => method !== "GET" && method !== "HEAD";

/** What a request says besides who sends it. */
const requestMeta = ({ headers }: Request) => ({
  address: clientAddress(headers) ?? undefined,
  device: deviceOf(headers.get("cookie")),
  fresh: hasFreshCookie(headers.get("cookie")),
});

async function authorize(
  request: Request,
  { as, stepUp = false }: { as: AuthRequirement; stepUp?: boolean },
  caller: Caller,
  formUser: string | undefined,
): Promise<Actor> {
  const now = new Date();
  const session = await sessionFromCookies(request.headers.get("cookie"), now);
  if (session) caller.userId = session.actor.id;
  if (as === "anyone") return session?.actor ?? { kind: "visitor" };
  if (!session) throw new AppError("unauthenticated", "sign_in", "Sign in first.");
  if (as !== "user" && session.actor.role !== as)
    throw new AppError("forbidden", "wrong_role", "Your account cannot do this.");
  assertOwnPage(request, session.actor.id, formUser);
  if (as === "ADMIN") assertSecondFactor(session, stepUp, now);
  return session.actor;
}

/** An address that cannot exist is answered like one that does not. */
function parseParams<T extends z.ZodType>(schema: T | undefined, value: unknown): z.infer<T> {
  if (schema && !schema.safeParse(value).success) throw notFoundError();
  return parse(schema, value);
}

function parse<T extends z.ZodType>(schema: T | undefined, value: unknown): z.infer<T> {
  if (!schema) return undefined as z.infer<T>;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = fieldErrorsOf(result.error, value);
  throw new AppError("invalid", "invalid_input", "Some of what you filled in is not right.", { fields });
}
