import { z } from "zod";
import { SignIn } from "@/domain/accounts/schema";
import type { Method } from "@/lib/openapi/registry";
import type { Declared } from "@/lib/route/declared";

const Token = z.string().max(200);

/** What of next-auth is open here, for the description: it answers all of it through one handler. */
export const AUTH_OPERATIONS: { method: Method; path: string; shape: Declared }[] = [
  {
    method: "GET",
    path: "/api/auth/csrf",
    shape: {
      as: "anyone",
      summary: "The token that signing in and out must send along; its cookie comes with it.",
      answer: z.strictObject({ csrfToken: Token }),
    },
  },
  {
    method: "GET",
    path: "/api/auth/session",
    shape: {
      as: "anyone",
      summary: "Until when the session lasts, and nothing else; see GET /api/me for who it is.",
      answer: z.strictObject({ expires: z.iso.datetime().optional() }),
    },
  },
  {
    method: "POST",
    path: "/api/auth/callback/credentials",
    shape: {
      as: "anyone",
      summary: "Sign in. The answer sets the session cookie.",
      body: SignIn.extend({ csrfToken: Token, json: z.literal("true") }).strict(),
      answer: z.strictObject({ url: z.url() }),
    },
  },
  {
    method: "POST",
    path: "/api/auth/signout",
    shape: {
      as: "anyone",
      summary: "Sign out as next-auth does it; POST /api/sign-out is simpler.",
      body: z.strictObject({ csrfToken: Token, json: z.literal("true") }),
      answer: z.strictObject({ url: z.url() }),
    },
  },
];
