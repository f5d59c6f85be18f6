import { encode } from "next-auth/jwt";
import { env } from "@/env";
import { SESSION_COOKIE } from "@/lib/auth";
import { db } from "@/lib/db";
import type { Declared } from "@/lib/route/declared";
import { after, DAY_MS } from "@/lib/time";
import { expectDescribed } from "./described";

type Handler = ((request: Request, next: { params: Promise<unknown> }) => Promise<Response>) & { shape?: Declared };

interface Options {
  /** Who is signed in; nobody by default. */
  as?: { id: string } | null;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
  method?: string;
}

/** Calls a route handler as a browser of this site would, with a real session row behind the cookie. */
export async function call(
  handler: Handler,
  { as, params = {}, query = {}, body, headers = {}, method }: Options = {},
) {
  const url = new URL(`http://localhost:3000/api/test?${new URLSearchParams(query)}`);
  const request = new Request(url, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      origin: "http://localhost:3000",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(as ? { cookie: await cookieOf(as.id) } : {}),
      ...headers,
    },
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.clone().text();
  const json = text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text;
  if (handler.shape && method !== "HEAD") expectDescribed(handler.shape, request.method, response, json);
  return { status: response.status, response, json };
}

const cookies = new Map<string, string>();

/** The cookie header of somebody who is signed in. */
export async function cookieOf(userId: string) {
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
