import { POST as credentials } from "@/app/api/auth/callback/credentials/route";
import { GET as csrf } from "@/app/api/auth/csrf/route";
import { GET as session } from "@/app/api/auth/session/route";
import { POST as signout } from "@/app/api/auth/signout/route";
import { call } from "./call";

const DOORS = { "callback/credentials": credentials, csrf, session, signout };

/** What a browser keeps: the cookies of our site. */
export type Jar = Map<string, string>;

/** Calls one of next-auth's addresses as a browser with these cookies would. */
export async function callNextAuth(jar: Jar, path: keyof typeof DOORS, body?: unknown) {
  const { status, response } = await call(DOORS[path], { headers: { cookie: cookieHeader(jar) }, body });
  for (const line of response.headers.getSetCookie()) {
    const [name = "", ...value] = (line.split(";")[0] ?? "").split("=");
    if (value.join("=") === "") jar.delete(name);
    else jar.set(name, decodeURIComponent(value.join("=")));
  }
  return { status, response, text: await response.clone().text() };
}

/** Signs in as the form does, and gives what came back; the jar then holds the session. */
export async function signInOverHttp(jar: Jar, email: string, password: string, also: Record<string, unknown> = {}) {
  const { csrfToken } = JSON.parse((await callNextAuth(jar, "csrf")).text);
  return callNextAuth(jar, "callback/credentials", { email, password, csrfToken, json: "true", ...also });
}

/** The jar as a Cookie header. */
export const cookieHeader = (jar: Jar) =>
  [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
