import { z } from "zod";
import type { Actor, Ctx } from "@/lib/actor";
import { sessionOf } from "@/lib/auth";
import { asUnavailable } from "@/lib/db/trouble";
import { AppError, nothingThere } from "@/lib/errors";
import { reportBug } from "@/lib/monitoring";
import { measured } from "@/lib/monitoring/measured";
import { defaultKind, limitRequest, refuseOverspent, setLimitHeaders } from "@/lib/rate-limit";
import type { LimitKind } from "@/lib/rate-limit/rules";
import type { Spent } from "@/lib/rate-limit/spend";
import { clientAddress } from "@/lib/route/client-address";
import type { Declared, Knocker } from "@/lib/route/declared";
import { withTag } from "@/lib/route/etag";
import { isFresh, markFresh } from "@/lib/route/fresh-cookie";
import { refuseOtherSites } from "@/lib/route/other-sites";
import { readJson } from "@/lib/route/read-body";
import { readQuery } from "@/lib/route/read-query";
import { requestId } from "@/lib/route/request-context";
import { asPayLater } from "@/lib/stripe/trouble";

interface Shape<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> extends Declared {
  as: Exclude<Knocker, "scheduler" | "metrics" | "stripe">;
  /** What it does, for whoever reads the description of the API. */
  summary?: string;
  params?: P;
  query?: Q;
  body?: B;
  /**
   * All that is sent when it goes well; without it `{ ok: true }`. Every answer a test gets is held against it, an unknown
   * key is a failure. Here it costs nothing: the compiler checks what the verb returns.
   */
  answer?: A;
  /** Which limit it counts against; without it `change` (of an admin: `admin`), and `read` for a GET. */
  limit?: LimitKind;
  /** Also for what browsers send by themselves, without saying whose page it was; only for what changes nothing. */
  anySite?: boolean;
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
>(shape: Shape<P, Q, B, A>, run: (call: Call<P, Q, B>) => Promise<z.output<A> | Response>) {
  const respond = async (request: Request, next: { params: Promise<unknown> }) => {
    let spent: Spent | undefined;
    const response = await answer(async () => {
      if (!shape.anySite) refuseOtherSites(request);
      const ctx: Ctx = { actor: await authorize(request, shape.as), now: new Date(), ...whence(request) };
      spent = await limitRequest(shape.limit ?? defaultKind(request.method, shape.as), ctx);
      refuseOverspent(spent);
      const params = parseParams(shape.params, await next.params);
      const query = parse(shape.query, shape.query && readQuery(request.url));
      const body = parse(shape.body, shape.body && (await readJson(request)));
      return run({ ctx, params, query, body, request });
    }, shape.cache);
    // What is the same for everybody may be stored on the way, and must say nothing of one reader.
    if (spent && !(response.ok && shape.cache)) setLimitHeaders(response.headers, spent);
    if (response.ok && isWrite(request)) markFresh(response.headers);
    return response.ok && shape.cache ? withTag(request, response) : response;
  };
  const handler = (request: Request, next: { params: Promise<unknown> }) =>
    measured(request, () => respond(request, next), next);
  return Object.assign(handler, { shape });
}

/** The only place where an outcome becomes a response. A Response passes as it is. */
export async function answer(run: () => Promise<unknown>, cache = "private, no-store"): Promise<Response> {
  try {
    const result = await run();
    return result instanceof Response
      ? result
      : Response.json(result ?? { ok: true }, { headers: { "cache-control": cache } });
  } catch (error) {
    const told = asUnavailable(asPayLater(error));
    if (told instanceof AppError) return problem(told);
    reportBug(error);
    return problem({ status: 500, code: "bug", message: "Something went wrong on our side." });
  }
}

type Told = { status: number; code: string; message: string } & Partial<
  Pick<AppError, "fields" | "retryAfterSeconds" | "headers">
>;

/** RFC 9457. */
function problem(said: Told) {
  const { status, code, message: detail, fields: errors = [], retryAfterSeconds, headers: also } = said;
  const headers = { "content-type": "application/problem+json", "cache-control": "private, no-store", ...also };
  return Response.json(
    // In the body only where somebody may have to ask us about it: two planned refusals look alike to the byte.
    { type: "about:blank", status, code, detail, errors, requestId: status >= 500 ? requestId() : undefined },
    { status, headers: retryAfterSeconds ? { ...headers, "retry-after": String(retryAfterSeconds) } : headers },
  );
}

const isWrite = ({ method }: Request) => method !== "GET" && method !== "HEAD";

/** What a request tells besides who sends it. */
const whence = ({ headers }: Request) => ({
  address: clientAddress(headers) ?? undefined,
  fresh: isFresh(headers.get("cookie")),
});

async function authorize(request: Request, as: Knocker): Promise<Actor> {
  const session = await sessionOf(request.headers.get("cookie"), new Date());
  if (as === "anyone") return session?.actor ?? { kind: "visitor" };
  if (!session) throw new AppError("unauthenticated", "sign_in", "Sign in first.");
  if (as !== "user" && session.actor.role !== as)
    throw new AppError("forbidden", "wrong_role", "Your account cannot do this.");
  return session.actor;
}

/** An address that cannot exist is answered like one that does not. */
function parseParams<T extends z.ZodType>(schema: T | undefined, value: unknown): z.infer<T> {
  if (schema && !schema.safeParse(value).success) throw nothingThere();
  return parse(schema, value);
}

function parse<T extends z.ZodType>(schema: T | undefined, value: unknown): z.infer<T> {
  if (!schema) return undefined as z.infer<T>;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    path: issue.path.join("."),
    // A rule of our own names its reason; the others are zod's.
    code: issue.code === "custom" && typeof issue.params?.code === "string" ? issue.params.code : issue.code,
    message: issue.message,
  }));
  throw new AppError("invalid", "invalid_input", "Some of what you filled in is not right.", { fields });
}
