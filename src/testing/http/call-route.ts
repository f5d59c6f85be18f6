import { encode } from "next-auth/jwt";
import { expect } from "vitest";
import { z } from "zod";
import { env } from "@/env";
import { SESSION_COOKIE } from "@/lib/auth";
import { db } from "@/lib/db";
import { Done, Problem } from "@/lib/http/response-schemas";
import { errorStatusesOf } from "@/lib/openapi/responses";
import type { RouteSpec } from "@/lib/route/spec";
import { after, DAY_MS } from "@/lib/time";

/**
 * Compares a response with the specification of its route: the status is one of those specified, and the body matches the
 * schema of that status. An unspecified key fails the test.
 */
export function expectMatchesSpec(spec: RouteSpec, method: string, { status, headers }: Response, body: unknown) {
  const { response: answer = Done, responses: answers = {}, media, cache } = spec;
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("application/problem+json")) {
    expect(errorStatusesOf(method, spec), `refusals of ${method}: ${JSON.stringify(body)}`).toContain(status);
    return expectSchema(Problem.extend({ status: z.literal(status) }), body);
  }
  if (status === 304) return expect([cache, body], "304").toEqual([expect.any(String), ""]);
  if (status === 200 && media) return expect(type).toContain(media.replace(/\*$/, ""));
  expect(type, `of ${status}`).toContain("application/json");
  expectSchema(status === 200 ? answer : (answers[status] ?? expect.fail(`${status} is not specified`)), body);
}

function expectSchema(schema: z.ZodType, body: unknown) {
  const { error } = schema.safeParse(body);
  if (error)
    expect.fail(`the response does not match its specification: ${z.prettifyError(error)}\n${JSON.stringify(body)}`);
}

type Handler = ((request: Request, next: { params: Promise<unknown> }) => Promise<Response>) & { spec?: RouteSpec };

interface CallOptions {
  /** The signed-in user; none by default. */
  as?: { id: string } | null;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  method?: string;
}

/** Calls a route handler as a browser on this site does, with a real session row behind the cookie. */
export async function callRoute(
  handler: Handler,
  { as, params = {}, query = {}, body, headers = {}, method }: CallOptions = {},
) {
  const url = new URL(`http://localhost:3000/api/test?${new URLSearchParams(query)}`);
  const request = new Request(url, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      origin: "http://localhost:3000",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(as ? { cookie: await sessionCookieOf(as.id) } : {}),
      ...headers,
    },
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = isEventStream(response) ? await firstChunk(response) : await response.clone().text();
  const json = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text;
  if (handler.spec && method !== "HEAD") expectMatchesSpec(handler.spec, request.method, response, json);
  return { status: response.status, response, json };
}

const isEventStream = ({ headers }: Response) => headers.get("content-type")?.startsWith("text/event-stream");

/** A stream of events has no end that a test would wait for: its beginning is enough. */
async function firstChunk({ body }: Response) {
  const reader = body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}

const cookies = new Map<string, string>();

/** The cookie header of a signed-in user. */
export async function sessionCookieOf(userId: string) {
  const known = cookies.get(userId);
  if (known) return known;
  const now = new Date();
  const session = await db.session.create({
    data: { userId, createdAt: now, lastSeenAt: now, expiresAt: after(now, DAY_MS) },
  });
  const token = await encode({ token: { sub: userId, sid: session.id }, secret: env.NEXTAUTH_SECRET });
  const cookie = `${SESSION_COOKIE}=${token}`;
  cookies.set(userId, cookie);
  return cookie;
}
