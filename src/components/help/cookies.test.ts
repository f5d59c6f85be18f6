import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { POST as signUp } from "@/app/api/accounts/route";
import { GET as csrf } from "@/app/api/auth/csrf/route";
import { signInOverHttp } from "@/testing/http/auth";
import { callRoute } from "@/testing/http/call-route";
import { CookieJar } from "@/testing/http/cookie-jar";
import { isListed, KEPT_IN_BROWSER } from "./cookies";

const password = "een lange zin met spaties";
const email = "cookies@example.test";

test("the page names every cookie that signing up and signing in set", async () => {
  const set = new Set<string>();
  const note = ({ headers }: Response) => {
    for (const line of headers.getSetCookie()) set.add(line.split("=")[0] ?? "");
  };
  const account = { name: "Bo", email, password, role: "OWNER", locale: "nl", acceptTerms: true };
  note((await callRoute(signUp, { body: account })).response);
  note((await callRoute(csrf)).response);
  note((await signInOverHttp(new CookieJar(), email, password)).response);
  expect(set.size).toBeGreaterThan(2);
  expect([...set].filter((name) => !isListed("cookie", name))).toEqual([]);
});

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^(generated|testing)/.test(path))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, "utf8") }));

test("no other file sets a cookie or stores something in the browser than those whose names the page has", () => {
  const matching = (pattern: RegExp) =>
    sources
      .filter(({ text }) => pattern.test(text))
      .map(({ path }) => path)
      .sort();
  expect(matching(/document\.cookie =|set-cookie",|cookies: \{/i)).toEqual([
    "app/api/auth/ask-next-auth.ts",
    "app/api/auth/options.ts",
    "components/layout/language-switch.tsx",
    "lib/auth/cookies.ts",
  ]);
  expect(matching(/\bstore\("(local|session)Storage"/)).toEqual([
    "components/booking/request/form-draft.ts",
    "components/layout/current-user.tsx",
    "components/layout/theme-switch.tsx",
    "components/messages/outbox.ts",
  ]);
  const code = sources.map(({ text }) => text).join("\n");
  // The second is a default of next-auth, as the first test shows.
  const unused = KEPT_IN_BROWSER.filter(({ name }) => !code.replace(/name: ".*/g, "").includes(name.replace("…", "")));
  expect(unused.map(({ name }) => name)).toEqual(["next-auth.callback-url"]);
});
