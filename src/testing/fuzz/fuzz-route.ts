import fc from "fast-check";
import { unsubscribeToken } from "@/domain/notifications/unsubscribe";
import { resetBreaker } from "@/lib/circuit-breaker";
import { BREAKERS } from "@/lib/circuit-breaker/schema";
import { db } from "@/lib/db";
import { type JsonSchema, jsonSchema } from "@/lib/openapi/json-schema";
import type { Operation } from "@/lib/openapi/operations";
import { addDays, wallText, wallTime } from "@/lib/time";
import { canaryOf, type Marketplace, PASSWORD } from "@/testing/fixtures/marketplace";
import {
  bodySchemaOf,
  CSRF_VALUES,
  extrasArbitrary,
  type InputKind,
  type RequestExtras,
  signatureOf,
} from "@/testing/fuzz/headers";
import { boundaryValues, type KnownValues, MALFORMED_VALUES, mutatedValues, validValues } from "@/testing/fuzz/values";
import { callRoute, sessionCookieOf } from "@/testing/http/call-route";
import { retryBusy } from "@/testing/retry-busy";

/** A later response counts as none: statements time out after 5 s. */
const TIMEOUT_MS = 15_000;
const CONCURRENCY = 16;
const MAX_REPORTED_CHARS = 600;
/** Routes that ignore their input and build a long response each time. */
const EXPENSIVE = /\/(openapi\.json|metrics|earnings)$/;
/** Routes that end sessions. */
const ENDS_SESSIONS = /sign-?out|password/;

/** The input, as a failure prints it. */
interface FuzzInput {
  as: string;
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  extra: RequestExtras;
}

/**
 * Sends an operation `runs` valid, boundary and invalid inputs, the same for the same seed, and returns the faults. Where
 * a route ignores its input, the caller and the headers vary. If no input reaches the status `reach`, valid inputs follow
 * until one does: what few or unlucky inputs miss says nothing about the operation.
 */
export async function fuzzRoute(
  operation: Operation,
  marketplace: Marketplace,
  { runs, seed, reach }: { runs: number; seed: number; reach?: number },
) {
  const { params, query, body } = operation.handler.spec ?? {};
  const numRuns = !(params || query || body) && EXPENSIVE.test(operation.path) ? Math.min(runs, 60) : runs;
  const faults: string[] = [];
  const statuses = new Set<number>();
  // A request that forces the database's breaker open stops the others.
  const concurrency = operation.path === "/api/admin/circuit-breakers" ? 1 : CONCURRENCY;
  const sendAll = async (inputs: FuzzInput[], together: number, isDone: () => boolean) => {
    for (let from = 0; from < inputs.length && !isDone(); from += together) {
      for (const name of BREAKERS) resetBreaker(name);
      if (ENDS_SESSIONS.test(operation.path)) await restoreSessions();
      await Promise.all(
        inputs.slice(from, from + together).map(async (input) => {
          const outcome = await sendInput(operation, marketplace, input);
          if (typeof outcome === "number") statuses.add(outcome);
          else
            faults.push(
              `${JSON.stringify(input).slice(0, MAX_REPORTED_CHARS)}: ${outcome.slice(0, MAX_REPORTED_CHARS)}`,
            );
        }),
      );
    }
  };
  const isBroken = () => faults.length >= 5;
  await sendAll(fc.sample(inputArbitrary(operation, marketplace), { numRuns, seed }), concurrency, isBroken);
  const isReached = () => reach === undefined || statuses.has(reach) || isBroken();
  if (!isReached())
    await sendAll(fc.sample(inputArbitrary(operation, marketplace, "valid"), { numRuns: 3_000, seed }), 1, isReached);
  for (const name of BREAKERS) resetBreaker(name);
  await restoreSessions();
  return { faults, statuses };
}

/** Signs every user in again and resets their rate limits, for the next input. */
export async function restoreSessions() {
  await db.rateCount.deleteMany();
  await db.session.updateMany({ where: { user: { suspendedAt: null, erasedAt: null } }, data: { revokedAt: null } });
}

/** Returns the status, or what is wrong with the response. */
async function sendInput(
  { handler, method }: Operation,
  { people }: Marketplace,
  { as, extra, body, ...input }: FuzzInput,
): Promise<number | string> {
  const who = people[as as keyof Marketplace["people"]] ?? null;
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const headers = { ...extra.headers };
  if (extra.signature) headers["stripe-signature"] = signatureOf(text ?? "", extra.signature);
  // The malformed cookie precedes the one of the signed-in user.
  if (headers.cookie && who) headers.cookie += `; ${await sessionCookieOf(who.id)}`;
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<"no response">((resolve) => {
    timer = setTimeout(() => resolve("no response"), TIMEOUT_MS);
  });
  try {
    const outcome = await Promise.race([
      hung,
      retryBusy(() =>
        callRoute(handler as Parameters<typeof callRoute>[0], { as: who, method, headers, body: text, ...input }),
      ),
    ]);
    if (outcome === "no response") return outcome;
    return outcome.status < 500 ? outcome.status : `${outcome.status} ${JSON.stringify(outcome.json)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Two of five inputs are valid, one is at a boundary, two are invalid. The caller is mostly an allowed one. */
function inputArbitrary(
  operation: Operation,
  marketplace: Marketplace,
  kind: InputKind = "mixed",
): fc.Arbitrary<FuzzInput> {
  const { handler, method, path } = operation;
  const { as, params, query } = handler.spec ?? { as: "anyone" };
  const body = bodySchemaOf(operation);
  const names = Object.entries(marketplace.people).flatMap(([name, { actor }]) =>
    !["CAREGIVER", "ADMIN"].includes(as) || (actor.kind === "user" && actor.role === as) ? [name] : [],
  );
  const everyone = ["", ...Object.keys(marketplace.people)];
  const caller = fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...names) }, fc.constantFrom(...everyone));
  return caller.chain((who) => {
    const known = knownValues(marketplace, path, who);
    return fc.record({
      as: fc.constant(who),
      params: stringRecord(params && jsonSchema(params), known, kind),
      query: stringRecord(query && jsonSchema(query), known, kind),
      body: method === "GET" ? fc.constant(undefined) : body ? bodyArbitrary(body, known, kind) : MALFORMED_VALUES,
      extra: extrasArbitrary(operation, kind),
    });
  });
}

const bodyArbitrary = (schema: JsonSchema, known: KnownValues, kind: InputKind) =>
  kind === "valid"
    ? validValues(schema, known)
    : fc.oneof(
        { weight: 40, arbitrary: validValues(schema, known) },
        { weight: 20, arbitrary: boundaryValues(schema, known) },
        { weight: 35, arbitrary: mutatedValues(schema, known) },
        {
          weight: 5,
          arbitrary: fc.constantFrom("{", "[".repeat(2_000), '{"a":'.repeat(500), "x".repeat(70_000), "\ufeff{}"),
        },
      );

/** Params and queries arrive as text. */
function stringRecord(
  schema: JsonSchema | undefined,
  known: KnownValues,
  kind: InputKind,
): fc.Arbitrary<Record<string, string>> {
  if (!schema) return fc.constant({});
  const any =
    kind === "valid"
      ? validValues(schema, known)
      : fc.oneof(
          { weight: 60, arbitrary: validValues(schema, known) },
          { weight: 20, arbitrary: boundaryValues(schema, known) },
          { weight: 20, arbitrary: mutatedValues(schema, known) },
        );
  return any.map((value) =>
    typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([key, each]) => [
            key,
            typeof each === "string" ? each : (JSON.stringify(each) ?? ""),
          ]),
        )
      : {},
  );
}

function idsFor(
  path: string,
  { people, bookings, pets, idlePet, review, reviewReport, thread, report, picture, certificate, kept }: Marketplace,
) {
  if (/\/(bookings|complaints)\//.test(path)) return Object.values(bookings).map(({ id }) => id);
  if (/\/caregivers\/|\/bulk-actions$/.test(path))
    return [people.caregiver, people.otherCaregiver, people.waiting].map(({ id }) => id);
  if (path.includes("/message-reports/")) return [report.id];
  if (path.includes("/review-reports/")) return [reviewReport.id];
  if (path.includes("/favourites/")) return [kept.favourite];
  if (path.includes("/saved-searches/")) return [kept.savedSearch];
  if (path.includes("/notices/")) return [kept.notice];
  if (path.includes("/threads/")) return [thread.id];
  if (path.includes("/certificates/")) return [certificate.id];
  if (path.includes("/pictures/")) return [picture.id];
  if (path.includes("/people/")) return [people.waiting.id];
  if (path.includes("/reviews/")) return [review.id];
  return path.includes("/pets/") ? [...Object.values(pets), idlePet] : null;
}

/** Ids, moments and amounts that exist in this marketplace, among others that do not. */
export function knownValues(marketplace: Marketplace, path = "", as = ""): KnownValues {
  const { people, bookings, pets, review, thread, publicFile } = marketplace;
  const own = pets[people[as as keyof Marketplace["people"]]?.id ?? ""];
  const about = idsFor(path, marketplace);
  const ids = [...Object.values(people), ...Object.values(bookings), review].map(({ id }) => id);
  const today = wallTime(new Date()).date;
  const soon = [5.5, 5.5, 30, 1, 400].map((days) => wallText(new Date(Date.now() + days * 86_400_000)));
  return {
    uuid: [...ids, ...Object.values(pets), "00000000-0000-4000-8000-000000000000"],
    // The resource of a path mostly exists.
    ...(about ? { id: about } : {}),
    service: ["DOG_WALKING", "DOG_WALKING", "DOG_WALKING", "BOARDING", "TRANSPORT"],
    current: [PASSWORD, "een andere zin"],
    bookingId: Object.values(bookings).map(({ id }) => id),
    messageId: [thread.messageId],
    caregiverId: [people.caregiver.id, people.otherCaregiver.id, people.draft.id],
    petIds: own ? [own] : Object.values(pets),
    petId: own ? [own] : Object.values(pets),
    ...(path.includes("/media/") ? { name: [publicFile] } : path.endsWith("/files/[name]") ? { name: ["1.webp"] } : {}),
    startsAt: soon,
    endsAt: soon,
    minutes: [60, 60, 60, 60, 30, 61],
    seenRefundCents: [0, 1501, 750],
    seenTotalCents: [1501, 1501, 1500, 1000],
    city: ["Gent", "Gent", "Brussel"],
    amountCents: [1, 100, 1501, 5_000_000],
    seenLeftCents: [1501],
    seenShareCents: [1201],
    key: Array.from({ length: 40 }, (_, n) => `wish-${String(n).padStart(4, "0")}`),
    from: [addDays(today, 1), addDays(today, 2)],
    to: [addDays(today, 3), addDays(today, 30)],
    search: ["place=Gent&service=DOG_WALKING", "place=9000", "nothing"],
    radiusKm: ["1", "15", "50"],
    limit: ["1", "20"],
    maxPrice: ["25", "12,50"],
    place: ["Gent", "9000", "Brussel 1000", "Nergenshuizen", "9999"],
    postcode: ["9000", "9000", "1000", "9999"],
    phone: ["0470 12 34 56", "+32470123456", "geen"],
    vetPhone: ["09 123 45 67", "geen"],
    password: [PASSWORD, "een nieuwe zin met spaties", "kort", "wachtwoord123"],
    email: [
      "nobody@example.test",
      "Lotte@Example.TEST ",
      ...Object.values(people).map(({ id }) => `${canaryOf(id)}@example.test`),
    ],
    livemode: [false, false, false, true],
    ...CSRF_VALUES,
    token:
      path === "/api/unsubscribe" ? [unsubscribeToken(people.owner.id, "SEARCHES")] : ["a.b", `${review.id}.geheim`],
  };
}
