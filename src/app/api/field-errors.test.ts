import { expect, test } from "vitest";
import { z } from "zod";
import { type FieldProblem } from "@/components/ui/form/get-json";
import { type FormTexts, fieldMessage } from "@/components/ui/form/problem-words";
import { ROUTES } from "@/generated/routes";
import { operationsOf } from "@/lib/openapi/operations";
import { fieldErrorsOf } from "@/lib/route/field-errors";
import en from "@/messages/en.json";
import fr from "@/messages/fr.json";
import nl from "@/messages/nl.json";

const textsOf = ({ form, errors, fieldErrors }: typeof nl, locale: string): FormTexts => ({
  ...{ ...form, errors, locale },
  fields: fieldErrors,
});
const LANGUAGES = [textsOf(nl, "nl"), textsOf(fr, "fr"), textsOf(en, "en")];

/** Sent by pages and programs, not typed or chosen in a form. */
const BY_PAGES = /(^|\.)(\w*[iI]d|seen\w*|csrfToken|json|callbackUrl|key|caregivers|action|frames|message\.\w+)(\.|$)/;
const BY_PROGRAMS = /browser-errors|page-loads|csp-reports|stripe|cron|\/auth\//;

interface Leaf {
  path: string[];
  schema: z.ZodType;
}

const unwrap = (schema: z.ZodType): z.ZodType =>
  "innerType" in schema.def
    ? unwrap(schema.def.innerType as z.ZodType)
    : schema instanceof z.ZodPipe
      ? unwrap((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType)
      : schema;

function leavesOf(schema: z.ZodType, path: string[] = []): Leaf[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries<z.ZodType>(inner.shape).flatMap(([name, each]) => leavesOf(each, [...path, name]));
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((each) => leavesOf(each as z.ZodType, path));
  if (inner instanceof z.ZodArray && unwrap(inner.element as z.ZodType) instanceof z.ZodObject)
    return [{ path, schema: inner }, ...leavesOf(inner.element as z.ZodType, [...path, "0"])];
  return [{ path, schema: inner }];
}

/** What a form can send for a control of this kind: nothing, too little, too much, something else. */
function wrongValues(schema: z.ZodType): unknown[] {
  if (schema instanceof z.ZodNumber) return [undefined, "veel", -1e9, 1e9, 0.5];
  if (schema instanceof z.ZodArray) return [undefined, [], Array.from({ length: 200 }, () => "x")];
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return [undefined, "", "x", false];
  return [undefined, "", "x", "9", "......", "0470", "x".repeat(6_000)];
}

function bodyWith([key = "", ...rest]: string[], value: unknown): unknown {
  const inner = rest.length > 0 ? bodyWith(rest, value) : value;
  return key === "0" ? [inner] : { [key]: inner };
}

/** Every error of every form, with the address that reports it. */
function allErrors() {
  const found = new Map<string, FieldProblem>();
  const bodies = operationsOf(ROUTES).filter(({ path, handler }) => handler.spec?.body && !BY_PROGRAMS.test(path));
  for (const { method, path: address, handler } of bodies) {
    const schema = handler.spec?.body;
    if (!schema) continue;
    const choices = leavesOf(schema).flatMap(({ path, schema: each }) =>
      path.length === 1 && (each instanceof z.ZodLiteral || each instanceof z.ZodEnum)
        ? (each instanceof z.ZodLiteral ? [...each.values] : each.options).map((value) => bodyWith(path, value))
        : [],
    );
    for (const { path, schema: each } of leavesOf(schema))
      for (const value of wrongValues(each))
        for (const choice of [{}, ...choices]) {
          const body = Object.assign({}, choice, bodyWith(path, value));
          const { error } = schema.safeParse(body);
          for (const problem of error ? fieldErrorsOf(error, body) : [])
            if (problem.path && !BY_PAGES.test(problem.path))
              found.set(`${method} ${address} ${problem.path} ${problem.code}`, problem);
        }
  }
  return found;
}

/** Sentences that do not say what to do. */
const VAGUE = new Set(["bug", "invalid", "invalid_input", "invalid_type", "invalid_format", "conflict"]);

test("every error of every form is one sentence that says what to do, in three languages", () => {
  const errors = allErrors();
  expect(errors.size).toBeGreaterThan(150);
  const faults = [...errors].flatMap(([where, problem]) =>
    LANGUAGES.flatMap((texts) => {
      const sentence = fieldMessage(texts, problem);
      const isVague = [...VAGUE].some((code) => texts.errors[code] === sentence);
      const isForeign = sentence === problem.message;
      return isVague || isForeign || /[{}]|undefined|NaN/.test(sentence)
        ? [`${texts.locale} ${where}: ${sentence}`]
        : [];
    }),
  );
  expect(faults).toEqual([]);
});

test("a field that breaks several rules shows the first", () => {
  const schema = z.strictObject({ name: z.string().min(5).regex(/^\d+$/) });
  const { error } = schema.safeParse({ name: "x" });
  expect(error && fieldErrorsOf(error, { name: "x" })).toMatchObject([
    { path: "name", code: "too_short", values: { min: 5 } },
  ]);
});

test.each([
  [{ path: "petIds", code: "too_few", values: { min: 1 } }, "Kies minstens één dier."],
  [{ path: "emergency.phone", code: "invalid_format" }, "Vul een telefoonnummer in, bv. 0470 12 34 56."],
  [{ path: "birthYear", code: "invalid_format" }, "Vier cijfers, bv. 2019."],
  [{ path: "homePlaces", code: "too_big", values: { max: 20 } }, "Hoogstens 20 dieren."],
  [{ path: "priceCents", code: "invalid_amount" }, "Schrijf een bedrag, bv. 25 of 25,50."],
  [{ path: "blocks.0.toMinute", code: "required" }, "Kies een uur."],
])("%j is said as %j", (problem, sentence) => {
  expect(fieldMessage(textsOf(nl, "nl"), { message: "", ...problem })).toBe(sentence);
});

test("a lowest price is said in euros", () => {
  const problem = { path: "priceCents", code: "amount_low", message: "", values: { minCents: 100 } };
  expect(LANGUAGES.map((texts) => fieldMessage(texts, problem).replaceAll("\u00a0", " "))).toEqual([
    "Minstens € 1.",
    "Minimum 1 €.",
    "At least €1.",
  ]);
});
