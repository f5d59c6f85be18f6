import NextAuth from "next-auth";
import { z } from "zod";
import type { Ctx } from "@/lib/actor";
import { cookieValue, SESSION_COOKIE } from "@/lib/auth";
import { AppError } from "@/lib/errors";
import { CSRF_COOKIE, nextAuthOptions } from "./options";

const Redirect = z.object({ url: z.string() });

/** What next-auth reads of a request and writes its answer on, where no framework stands between. */
interface Asked {
  method: string;
  query: { nextauth: string[] };
  headers: Record<string, string>;
  cookies: Record<string, string>;
  body: unknown;
}
type Handle = (asked: Asked, sheet: ReturnType<typeof blankSheet>["sheet"], options: object) => Promise<void>;
// next-auth knows the requests of Next only; this is all it uses of them.
const handle = NextAuth as unknown as Handle;

/**
 * Lets next-auth answer one of the addresses we use: ["callback", "credentials"]. It sees the two cookies it has given
 * out, the checked body and nothing else: on an odd query or header it answers 500. A refusal comes out as a problem.
 */
export async function askNextAuth(nextauth: string[], { method, headers }: Request, body?: object, ctx?: Ctx) {
  let failure: unknown;
  const { sheet, written } = blankSheet();
  const asked = { method, query: { nextauth }, headers: {}, cookies: cookiesFor(headers.get("cookie")), body };
  await handle(
    asked,
    sheet,
    nextAuthOptions((error) => void (failure = error), ctx),
  );
  if (failure) throw failure instanceof Error ? failure : new Error("next-auth", { cause: failure });
  const { data } = Redirect.safeParse(written.body);
  if (data && new URL(data.url, "http://here.invalid").searchParams.has("csrf"))
    throw new AppError("forbidden", "csrf", "Load the page again and retry.");
  if (written.status >= 400) throw new Error(`next-auth: ${written.status} ${JSON.stringify(written.body)}`);
  const answer = Response.json(written.body, { headers: { "cache-control": "private, no-store" } });
  for (const line of written.cookies) answer.headers.append("set-cookie", line);
  return answer;
}

function cookiesFor(header: string | null) {
  const known = [SESSION_COOKIE, CSRF_COOKIE].map((name) => [name, header && cookieValue(header, name)]);
  return Object.fromEntries(known.filter(([, value]) => value)) as Record<string, string>; // the empty ones are gone
}

function blankSheet() {
  const written = { status: 200, cookies: [] as string[], body: undefined as unknown };
  const write = (body: unknown) => void (written.body = body);
  const sheet = {
    status: (code: number) => {
      written.status = code;
      return sheet;
    },
    getHeader: () => written.cookies,
    setHeader: (name: string, value: string | string[]) => {
      if (Array.isArray(value) && name === "Set-Cookie") written.cookies = value;
    },
    json: write,
    send: write,
  };
  return { sheet, written };
}
