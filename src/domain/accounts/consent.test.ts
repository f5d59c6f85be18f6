import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { POST as signUp } from "@/app/api/accounts/route";
import { db } from "@/lib/db";
import { after, DAY_MS } from "@/lib/time";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";
import { atTime } from "@/testing/fixtures/booking-steps";
import { person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { agree, listConsents, textsToAgree } from "./consent";
import { LEGAL_VERSIONS, PRIVACY_VERSION, TERMS_VERSION } from "./schema";

/** A text that changes needs a new version, so that people are asked again; then its sum here changes with it. */
const SUMS = {
  terms: { version: "2026-12", sum: "110f10eb1f4457a7" },
  privacy: { version: "2026-12", sum: "b37e84a015d21755" },
};

const sumOf = (document: "terms" | "privacy") => {
  const texts = [nl, fr, en].map((messages) => [messages[document].intro, messages[document].sections]);
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 16);
};

test("a legal text changes together with its version", () => {
  expect({
    terms: { version: TERMS_VERSION, sum: sumOf("terms") },
    privacy: { version: PRIVACY_VERSION, sum: sumOf("privacy") },
  }).toEqual(SUMS);
});

test("signing up records both texts in their versions", async () => {
  const email = "consent@example.test";
  const account = { name: "Bo", email, password: "een lange zin met spaties", role: "OWNER", locale: "nl" };
  await callRoute(signUp, { body: { ...account, acceptTerms: true } });
  const user = await db.user.findUniqueOrThrow({ where: { email }, include: { consents: true } });
  expect(textsToAgree(user)).toEqual([]);
  expect(user.consents.map(({ text, version }) => [text, version])).toEqual([
    ["TERMS", TERMS_VERSION],
    ["PRIVACY", PRIVACY_VERSION],
  ]);
});

test("who agreed to older versions is asked again, once for each version; admins are not", async () => {
  const owner = await person("OWNER");
  const before = { termsVersion: "2020-01", privacyVersion: PRIVACY_VERSION };
  expect(textsToAgree({ role: "OWNER", ...before })).toEqual(["TERMS"]);
  expect(textsToAgree({ role: "ADMIN", ...before })).toEqual([]);
  const shown = { terms: LEGAL_VERSIONS.TERMS, privacy: LEGAL_VERSIONS.PRIVACY };
  await expect(agree(owner, { ...shown, terms: "2020-01" })).rejects.toMatchObject({ code: "legal_text_changed" });
  await agree(owner, shown);
  await agree(atTime(owner, after(owner.now, DAY_MS)), shown);
  const user = await db.user.findUniqueOrThrow({ where: { id: owner.id } });
  expect(textsToAgree(user)).toEqual([]);
  expect(await listConsents(owner)).toEqual([
    { text: "TERMS", version: TERMS_VERSION, at: owner.now },
    { text: "PRIVACY", version: PRIVACY_VERSION, at: owner.now },
  ]);
});
