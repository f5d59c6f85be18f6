import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { z } from "zod";
import { jsonSchema } from "@/lib/openapi/json-schema";
import type { Operation } from "@/lib/openapi/registry";
import { call } from "./call";
import { knownIn } from "./fuzz";
import { fitting } from "./fuzz-values";
import type { World } from "./marketplace-world";

/** What somebody is to a thing; nothing: a stranger. */
type Kin = "owner" | "caregiver" | "admin" | "anyone";
type Noun = "booking" | "pet" | "review" | "caregiver" | "job" | "nothing of anybody";

/** Whose the `[id]` of an address is, and who acts there. Everybody else hears that it does not exist. The first that fits counts. */
const WHOSE: [path: RegExp, noun: Noun, acts: Kin[]][] = [
  [/^\/api\/admin\/(bookings|complaints)\//, "booking", ["admin"]],
  [/^\/api\/admin\/caregivers\//, "caregiver", ["admin"]],
  [/^\/api\/admin\/jobs\//, "job", ["admin"]],
  [/^\/api\/bookings\/\[id\]$/, "booking", ["owner", "caregiver", "admin"]],
  [/^\/api\/bookings\/\[id\]\/review$/, "booking", ["owner", "caregiver"]],
  [/^\/api\/bookings\/\[id\]\/cancellation$/, "booking", ["owner", "admin"]],
  [/^\/api\/bookings\/\[id\]\/(accept|decline)$/, "booking", ["caregiver"]],
  [/^\/api\/bookings\/\[id\]\/(withdraw|cancel|pay|check-payment|complaint|complete)$/, "booking", ["owner"]],
  [/^\/api\/reviews\/\[id\]\/reply$/, "review", ["caregiver"]],
  [/^\/api\/pets\/\[id\]$/, "pet", ["owner"]],
  [/^\/api\/caregivers\/\[id\]/, "caregiver", ["anyone"]],
  [/^\/api\/(avatars|pets\/portraits|care)\//, "nothing of anybody", ["anyone"]],
];

/** Fails for a new address with a place for an id: say above whose it is. */
export function whose({ path }: Operation) {
  const known = WHOSE.find(([pattern]) => pattern.test(path));
  if (!known && path.includes("["))
    throw new Error(`${path} is not in WHOSE (src/testing/matrix.ts): whose is its id?`);
  return { noun: known?.[1] ?? "nothing of anybody", acts: known?.[2] ?? ["anyone"] };
}

export type ActorName = "visitor" | keyof World["people"];

export const ACTORS: ActorName[] = [
  "visitor",
  "owner",
  "otherOwner",
  "caregiver",
  "otherCaregiver",
  "draft",
  "suspended",
  "admin",
];

/** Who can be told from the outside to be allowed to knock. */
export function mayKnock({ handler }: Operation, actor: ActorName, { people }: World): "come in" | 401 | 403 {
  const as = handler.shape?.as;
  if (as === "anyone") return "come in";
  if (actor === "visitor" || actor === "suspended") return 401;
  const who = people[actor].actor;
  return as === "user" || (who.kind === "user" && who.role === as) ? "come in" : 403;
}

/** Something an `[id]` can be, and what each actor is to it. */
export interface Target {
  id: string;
  name: string;
  kinOf: (actor: ActorName) => Kin | null;
}

/** Everything of the kind an address is about, and one that does not exist. */
export function targetsOf(operation: Operation, world: World): Target[] {
  if (!operation.path.includes("[id]") || whose(operation).noun === "nothing of anybody")
    return [{ id: "", name: "-", kinOf: () => "anyone" }];
  const nowhere: Target = {
    id: operation.path.includes("/jobs/") ? "999999999" : randomUUID(),
    name: "none",
    kinOf: () => null,
  };
  return [...things(whose(operation).noun, world), nowhere];
}

function things(noun: Noun, { people, bookings, pets, review }: World): Target[] {
  const idOf = (actor: ActorName) => (actor === "visitor" ? "" : people[actor].id);
  const asAdmin = (actor: ActorName): Kin | null => (actor === "admin" ? "admin" : null);
  if (noun === "booking")
    return Object.entries(bookings).map(([name, { id, owner, caregiver }]) => ({
      ...{ id, name },
      kinOf: (actor) => (idOf(actor) === owner ? "owner" : idOf(actor) === caregiver ? "caregiver" : asAdmin(actor)),
    }));
  if (noun === "pet")
    return Object.entries(pets).map(([owner, id]) => ({
      id,
      name: "pet",
      kinOf: (actor) => (idOf(actor) === owner ? "owner" : null),
    }));
  if (noun === "review")
    return [
      { ...{ id: review.id, name: "review" }, kinOf: (actor) => (idOf(actor) === review.subject ? "caregiver" : null) },
    ];
  if (noun === "caregiver")
    return (["caregiver", "otherCaregiver", "draft", "waiting"] as const).map((name) => ({
      ...{ id: people[name].id, name },
      // Who is not approved does not exist for anybody but an admin.
      kinOf: (actor) => asAdmin(actor) ?? (name === "draft" || name === "waiting" ? null : "anyone"),
    }));
  return [];
}

/** What no rule beyond the schema refuses, so that it is the target that decides. */
const TAME = { cursor: [""], birthYear: [2020] };

/** A value that a schema takes, the same on each run. */
export const sampleOf = (schema: z.ZodType, world: World) =>
  fc.sample(
    fitting(jsonSchema(schema), { ...knownIn(world), ...TAME }).filter((value) => schema.safeParse(value).success),
    { numRuns: 1, seed: 1 },
  )[0] as Record<string, string>;

/** Asks for a target with a body that fits, and gives all that an asker could tell two answers apart by. */
export async function ask(
  { method, handler }: Operation,
  world: World,
  actor: ActorName,
  { id }: Target,
  also: object = {},
) {
  const { params, query, body } = handler.shape ?? { as: "anyone" };
  const sample = (schema?: z.ZodType) => (schema ? sampleOf(schema, world) : {});
  const { status, json, response } = await call(handler as Parameters<typeof call>[0], {
    as: actor === "visitor" ? null : world.people[actor],
    ...{ method, params: { ...sample(params), ...(id ? { id } : {}) }, query: textual(sample(query)) },
    body: method === "GET" ? undefined : { ...sample(body), ...also },
  });
  const headers = [...response.headers].filter(([name]) => !/^(x-request-id|ratelimit)/.test(name));
  return { status, json, told: JSON.stringify([status, headers, json]) };
}

const textual = (query: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
  );
