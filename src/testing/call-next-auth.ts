// What `next start` loads first: the modules below look for AsyncLocalStorage on globalThis.
import "next/dist/server/node-environment-baseline";

import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { HeadersAdapter } from "next/dist/server/web/spec-extension/adapters/headers";
import { RequestCookiesAdapter } from "next/dist/server/web/spec-extension/adapters/request-cookies";
import { RequestCookies } from "next/dist/server/web/spec-extension/cookies";
import { NextRequest } from "next/server";
import { askNextAuth } from "@/app/api/auth/ask-next-auth";

const ORIGIN = "http://localhost:3000";
process.env.NEXTAUTH_URL = ORIGIN;

/** What a browser keeps: the cookies of our site. */
export type Jar = Map<string, string>;

/** Calls one of next-auth's addresses as a browser with these cookies would, inside what Next gives a route handler. */
export async function callNextAuth(jar: Jar, path: string, body?: unknown) {
  const headers = new Headers({ origin: ORIGIN, cookie: cookieHeader(jar), "content-type": "application/json" });
  const method = body === undefined ? "GET" : "POST";
  const url = new URL(`/api/auth/${path}`, ORIGIN);
  const request = new NextRequest(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  const store = {
    type: "request",
    phase: "render",
    headers: HeadersAdapter.seal(headers),
    cookies: RequestCookiesAdapter.seal(new RequestCookies(headers)),
  };
  const params = Promise.resolve({ nextauth: url.pathname.split("/").slice(3) });
  const response = await workAsyncStorage.run({ route: "/api/auth/[...nextauth]" } as never, () =>
    workUnitAsyncStorage.run(store as never, () => askNextAuth(request, { params })),
  );
  for (const line of response.headers.getSetCookie()) {
    const [name = "", ...value] = (line.split(";")[0] ?? "").split("=");
    if (value.join("=") === "") jar.delete(name);
    else jar.set(name, decodeURIComponent(value.join("=")));
  }
  return { status: response.status, response, text: await response.clone().text() };
}

/** Signs in as the form does, and gives what came back; the jar then holds the session. */
export async function signInOverHttp(jar: Jar, email: string, password: string, also: Record<string, unknown> = {}) {
  const { csrfToken } = JSON.parse((await callNextAuth(jar, "csrf")).text);
  return callNextAuth(jar, "callback/credentials", { email, password, csrfToken, json: "true", ...also });
}

/** The jar as a Cookie header. */
export const cookieHeader = (jar: Jar) =>
  [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
