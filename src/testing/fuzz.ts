import fc from "fast-check";
import { resetBreaker } from "@/lib/circuit-breaker";
import { BREAKERS } from "@/lib/circuit-breaker/names";
import { db } from "@/lib/db";
import { type JsonSchema, jsonSchema } from "@/lib/openapi/json-schema";
import type { Operation } from "@/lib/openapi/registry";
import { addDays, wallText, wallTime } from "@/lib/time";
import { call, cookieOf } from "./call";
import { bodySchemaOf, type Extra, extraOf, KNOWN_TO_FORMS, signatureOf } from "./fuzz-headers";
import { bordering, fitting, type Known, POISON, spoilt } from "./fuzz-values";
import { canaryOf, PASSWORD, type World } from "./marketplace-world";

/** An answer later than this is none: statements end after 5 s. */
const HANG_MS = 15_000;
const AT_ONCE = 16;
const MAX_TOLD = 600;
/** Read nothing of what is sent, and make a long answer each time. */
const DEAR = /\/(openapi\.json|metrics|earnings)$/;
/** Ends sessions. */
const SIGNS_OUT = /sign-?out|password/;

/** What is sent, as a failure prints it. */
interface Input {
  as: string;
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  extra: Extra;
}

/**
 * Sends an operation `runs` valid, bordering and wrong inputs, the same for the same seed, and gives what went wrong.
 * Where nothing is read of what is sent, who asks and the headers differ. If none of them reaches the status `reach`,
 * inputs that fit the schema follow until one does: what few or unlucky inputs miss says nothing about the operation.
 */
export async function fuzz(
  operation: Operation,
  world: World,
  { runs, seed, reach }: { runs: number; seed: number; reach?: number },
) {
  const { params, query, body } = operation.handler.shape ?? {};
  const numRuns = !(params || query || body) && DEAR.test(operation.path) ? Math.min(runs, 60) : runs;
  const faults: string[] = [];
  const statuses = new Set<number>();
  // Whoever holds the database's breaker open stops the others.
  const together = operation.path === "/api/admin/circuit-breakers" ? 1 : AT_ONCE;
  const sendAll = async (inputs: Input[], isDone: () => boolean) => {
    for (let from = 0; from < inputs.length && !isDone(); from += together) {
      for (const name of BREAKERS) resetBreaker(name);
      if (SIGNS_OUT.test(operation.path)) await letBackIn();
      await Promise.all(
        inputs.slice(from, from + together).map(async (input) => {
          const outcome = await send(operation, world, input);
          if (typeof outcome === "number") statuses.add(outcome);
          else faults.push(`${JSON.stringify(input).slice(0, MAX_TOLD)}: ${outcome.slice(0, MAX_TOLD)}`);
        }),
      );
    }
  };
  const isBroken = () => faults.length >= 5;
  await sendAll(fc.sample(inputOf(operation, world), { numRuns, seed }), isBroken);
  const isReached = () => reach === undefined || statuses.has(reach) || isBroken();
  if (!isReached()) await sendAll(fc.sample(inputOf(operation, world, "fitting"), { numRuns: 300, seed }), isReached);
  for (const name of BREAKERS) resetBreaker(name);
  await letBackIn();
  return { faults, statuses };
}

/** Whoever sends the next input is signed in again, and has all tries left. */
export async function letBackIn() {
  await db.rateCount.deleteMany();
  await db.session.updateMany({ where: { user: { suspendedAt: null } }, data: { revokedAt: null } });
}

/** The status, or what is wrong with the answer. */
async function send(
  { handler, method }: Operation,
  { people }: World,
  { as, extra, body, ...input }: Input,
): Promise<number | string> {
  const who = people[as as keyof World["people"]] ?? null;
  const text = typeof body === "string" || body === undefined ? body : JSON.stringify(body);
  const headers = { ...extra.headers };
  if (extra.signed) headers["stripe-signature"] = signatureOf(text ?? "", extra.signed);
  // An odd cookie stands before the one of whoever is signed in.
  if (headers.cookie && who) headers.cookie += `; ${await cookieOf(who.id)}`;
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<"no answer">((resolve) => {
    timer = setTimeout(() => resolve("no answer"), HANG_MS);
  });
  try {
    const outcome = await Promise.race([
      hung,
      call(handler as Parameters<typeof call>[0], { as: who, method, headers, body: text, ...input }),
    ]);
    if (outcome === "no answer") return outcome;
    return outcome.status < 500 ? outcome.status : `${outcome.status} ${JSON.stringify(outcome.json)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether an input may be wrong at all. */
type Kind = "mixed" | "fitting";

/** Two of five fit, one is at the borders, two are wrong; mostly sent by somebody who may knock. */
function inputOf(operation: Operation, world: World, kind: Kind = "mixed"): fc.Arbitrary<Input> {
  const { handler, method, path } = operation;
  const { as, params, query } = handler.shape ?? { as: "anyone" };
  const body = bodySchemaOf(operation);
  const names = Object.entries(world.people).flatMap(([name, { actor }]) =>
    !["CAREGIVER", "ADMIN"].includes(as) || (actor.kind === "user" && actor.role === as) ? [name] : [],
  );
  const everybody = ["", ...Object.keys(world.people)];
  const asker = fc.oneof({ weight: 19, arbitrary: fc.constantFrom(...names) }, fc.constantFrom(...everybody));
  return asker.chain((who) => {
    const known = knownIn(world, path, who);
    return fc.record({
      as: fc.constant(who),
      params: strings(params && jsonSchema(params), known, kind),
      query: strings(query && jsonSchema(query), known, kind),
      body: method === "GET" ? fc.constant(undefined) : body ? bodyOf(body, known, kind) : POISON,
      extra: extraOf(operation),
    });
  });
}

const bodyOf = (schema: JsonSchema, known: Known, kind: Kind) =>
  kind === "fitting"
    ? fitting(schema, known)
    : fc.oneof(
        { weight: 40, arbitrary: fitting(schema, known) },
        { weight: 20, arbitrary: bordering(schema, known) },
        { weight: 35, arbitrary: spoilt(schema, known) },
        {
          weight: 5,
          arbitrary: fc.constantFrom("{", "[".repeat(2_000), '{"a":'.repeat(500), "x".repeat(70_000), "\ufeff{}"),
        },
      );

/** Params and queries arrive as text. */
function strings(schema: JsonSchema | undefined, known: Known, kind: Kind): fc.Arbitrary<Record<string, string>> {
  if (!schema) return fc.constant({});
  const any =
    kind === "fitting"
      ? fitting(schema, known)
      : fc.oneof(
          { weight: 60, arbitrary: fitting(schema, known) },
          { weight: 20, arbitrary: bordering(schema, known) },
          { weight: 20, arbitrary: spoilt(schema, known) },
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

function idsFor(path: string, { people, bookings, pets, idlePet, review }: World) {
  if (/\/(bookings|complaints)\//.test(path)) return Object.values(bookings).map(({ id }) => id);
  if (/\/caregivers\/|\/bulk-actions$/.test(path))
    return [people.caregiver, people.otherCaregiver, people.waiting].map(({ id }) => id);
  if (path.includes("/reviews/")) return [review.id];
  return path.includes("/pets/") ? [...Object.values(pets), idlePet] : null;
}

/** Ids, moments and amounts that mean something in this world, among others that do not. */
export function knownIn(world: World, path = "", as = ""): Known {
  const { people, bookings, pets, review } = world;
  const own = pets[people[as as keyof World["people"]]?.id ?? ""];
  const about = idsFor(path, world);
  const ids = [...Object.values(people), ...Object.values(bookings), review].map(({ id }) => id);
  const today = wallTime(new Date()).date;
  const soon = [5.5, 5.5, 30, 1, 400].map((days) => wallText(new Date(Date.now() + days * 86_400_000)));
  return {
    uuid: [...ids, ...Object.values(pets), "00000000-0000-4000-8000-000000000000"],
    // What an address is about is mostly there.
    ...(about ? { id: about } : {}),
    service: ["DOG_WALKING", "DOG_WALKING", "DOG_WALKING", "BOARDING", "TRANSPORT"],
    current: [PASSWORD, "een andere zin"],
    bookingId: Object.values(bookings).map(({ id }) => id),
    caregiverId: [people.caregiver.id, people.otherCaregiver.id, people.draft.id],
    petIds: own ? [own] : Object.values(pets),
    startsAt: soon,
    endsAt: soon,
    minutes: [60, 60, 60, 60, 30, 61],
    seenRefundCents: [0, 1501, 750],
    amountCents: [1, 100, 1501, 5_000_000],
    from: [addDays(today, 1), addDays(today, 2)],
    to: [addDays(today, 3), addDays(today, 30)],
    radiusKm: ["1", "15", "50"],
    limit: ["1", "20"],
    maxPrice: ["25", "12,50"],
    place: ["Gent", "9000", "Brussel 1000", "Nergenshuizen", "9999"],
    postcode: ["9000", "1000", "4700", "9999"],
    password: [PASSWORD, "een nieuwe zin met spaties", "kort", "wachtwoord123"],
    email: [
      "nobody@example.test",
      "Lotte@Example.TEST ",
      ...Object.values(people).map(({ id }) => `${canaryOf(id)}@example.test`),
    ],
    livemode: [false, false, false, true],
    ...KNOWN_TO_FORMS,
    token: ["a.b", `${review.id}.geheim`],
  };
}
