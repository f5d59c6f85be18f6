import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { z } from "zod";
import type { Ctx } from "@/lib/actor";
import { troubleOf } from "@/lib/db/trouble";
import { AppError, notFound } from "@/lib/errors";
import { measured } from "@/lib/monitoring/measured";
import { limitRequest, refuseOverspent } from "@/lib/rate-limit";
import { answer } from "@/lib/route";
import { clientAddress } from "@/lib/route/client-address";
import type { Declared } from "@/lib/route/declared";
import { refuseOtherSites } from "@/lib/route/other-sites";
import { readBody } from "@/lib/route/read-body";
import { authOptions } from "./options";

/** Of next-auth's doors, those we use. Its client log, error page and the rest stay shut. */
const OPEN: Record<string, string[]> = {
  GET: ["csrf", "session", "signin"],
  POST: ["callback", "session", "signout"],
};
const MAX_BODY_BYTES = 16 * 1024;
const Told = z.object({ url: z.string() });

interface Next {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth says only "any" of what it gives a route handler: a Response. */
const handle = NextAuth(authOptions) as (request: NextRequest, next: Next) => Promise<Response>;

const respond = (request: NextRequest, next: Next) => measured(request, () => answer(() => ask(request, next)), next);

/** Lets next-auth answer, with our limits before it and our way of saying no after it. */
export const askNextAuth = Object.assign(respond, { shape: { as: "anyone" } satisfies Declared });

async function ask(request: NextRequest, next: Next) {
  const [action = ""] = (await next.params).nextauth;
  if (!OPEN[request.method]?.includes(action)) throw notFound("page");
  refuseOtherSites(request);
  const ctx: Ctx = {
    actor: { kind: "visitor" },
    now: new Date(),
    address: clientAddress(request.headers) ?? undefined,
  };
  refuseOverspent(await limitRequest(action === "callback" ? "auth" : "read", ctx));
  const response = await handle(await limited(request), next);
  if (action === "callback") await refuseAsProblem(response);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

/** The same request with its body read up to our limit. */
async function limited(request: NextRequest) {
  if (request.method === "GET") return request;
  const body = await readBody(request, MAX_BODY_BYTES);
  return new NextRequest(request.url, { method: request.method, headers: request.headers, body });
}

/** next-auth tells a refusal by redirecting to ?error=…; people and programs here get a problem with a code. */
async function refuseAsProblem(response: Response) {
  const told = response.headers.get("location") ?? Told.parse(await response.clone().json()).url;
  const { searchParams } = new URL(told, "http://here.invalid");
  const code = searchParams.get("error");
  if (searchParams.has("csrf")) throw new AppError("forbidden", "csrf", "Load the page again and retry.");
  if (code === "CredentialsSignin")
    throw new AppError(
      "unauthenticated",
      "wrong_credentials",
      "This e-mail address and password do not belong together.",
    );
  if (code === "too_many_tries") throw new AppError("too_many", code, "Too many tries. Wait a quarter of an hour.");
  if (code === "account_suspended") throw new AppError("forbidden", code, "This account is suspended.");
  if (code) throw troubleOf(code) ?? new Error(`next-auth: ${code}`);
}
