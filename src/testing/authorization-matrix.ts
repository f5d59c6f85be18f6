import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { z } from "zod";
import { jsonSchema } from "@/lib/openapi/json-schema";
import type { Operation } from "@/lib/openapi/operations";
import type { Marketplace } from "@/testing/fixtures/marketplace";
import { knownValues } from "@/testing/fuzz/fuzz-route";
import { validValues } from "@/testing/fuzz/values";
import { callRoute } from "@/testing/http/call-route";

/** What somebody is to a thing; nothing: a stranger. */
type Relation = "owner" | "caregiver" | "admin" | "anyone";
type ResourceKind = "booking" | "pet" | "review" | "caregiver" | "job" | "nothing of anybody";

/** Whose the `[id]` of an address is, and who acts there. Everybody else hears that it does not exist. The first that fits counts. */
const OWNERSHIP: [path: RegExp, noun: ResourceKind, acts: Relation[]][] = [
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
export function ownership({ path }: Operation) {
  const known = OWNERSHIP.find(([pattern]) => pattern.test(path));
  if (!known && path.includes("["))
    throw new Error(`${path} is not in WHOSE (src/testing/matrix.ts): whose is its id?`);
  return { noun: known?.[1] ?? "nothing of anybody", acts: known?.[2] ?? ["anyone"] };
}

export type ActorName = "visitor" | keyof Marketplace["people"];

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
export function isAllowed({ handler }: Operation, actor: ActorName, { people }: Marketplace): "come in" | 401 | 403 {
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
  relationOf: (actor: ActorName) => Relation | null;
}

/** Everything of the kind an address is about, and one that does not exist. */
export function targetsOf(operation: Operation, world: Marketplace): Target[] {
  if (!operation.path.includes("[id]") || ownership(operation).noun === "nothing of anybody")
    return [{ id: "", name: "-", relationOf: () => "anyone" }];
  const nowhere: Target = {
    id: operation.path.includes("/jobs/") ? "999999999" : randomUUID(),
    name: "none",
    relationOf: () => null,
  };
  return [...resources(ownership(operation).noun, world), nowhere];
}

function resources(resource: ResourceKind, { people, bookings, pets, review }: Marketplace): Target[] {
  const idOf = (actor: ActorName) => (actor === "visitor" ? "" : people[actor].id);
  const asAdmin = (actor: ActorName): Relation | null => (actor === "admin" ? "admin" : null);
  if (resource === "booking")
    return Object.entries(bookings).map(([name, { id, owner, caregiver }]) => ({
      ...{ id, name },
      relationOf: (actor) =>
        idOf(actor) === owner ? "owner" : idOf(actor) === caregiver ? "caregiver" : asAdmin(actor),
    }));
  if (resource === "pet")
    return Object.entries(pets).map(([owner, id]) => ({
      id,
      name: "pet",
      relationOf: (actor) => (idOf(actor) === owner ? "owner" : null),
    }));
  if (resource === "review")
    return [
      {
        ...{ id: review.id, name: "review" },
        relationOf: (actor) => (idOf(actor) === review.subject ? "caregiver" : null),
      },
    ];
  if (resource === "caregiver")
    return (["caregiver", "otherCaregiver", "draft", "waiting"] as const).map((name) => ({
      ...{ id: people[name].id, name },
      // Who is not approved does not exist for anybody but an admin.
      relationOf: (actor) => asAdmin(actor) ?? (name === "draft" || name === "waiting" ? null : "anyone"),
    }));
  return [];
}

/** What no rule beyond the schema refuses, so that it is the target that decides. */
const PERMISSIVE_VALUES = { cursor: [""], birthYear: [2020] };

/** A value that a schema takes, the same on each run. */
export const sampleOf = (schema: z.ZodType, world: Marketplace) =>
  fc.sample(
    validValues(jsonSchema(schema), { ...knownValues(world), ...PERMISSIVE_VALUES }).filter(
      (value) => schema.safeParse(value).success,
    ),
    { numRuns: 1, seed: 1 },
  )[0] as Record<string, string>;

/** Asks for a target with a body that fits, and gives all that an asker could tell two answers apart by. */
export async function requestAs(
  { method, handler }: Operation,
  world: Marketplace,
  actor: ActorName,
  { id }: Target,
  also: object = {},
) {
  const { params, query, body } = handler.shape ?? { as: "anyone" };
  const sample = (schema?: z.ZodType) => (schema ? sampleOf(schema, world) : {});
  const { status, json, response } = await callRoute(handler as Parameters<typeof callRoute>[0], {
    as: actor === "visitor" ? null : world.people[actor],
    ...{ method, params: { ...sample(params), ...(id ? { id } : {}) }, query: toQuery(sample(query)) },
    body: method === "GET" ? undefined : { ...sample(body), ...also },
  });
  const headers = [...response.headers].filter(([name]) => !/^(x-request-id|ratelimit)/.test(name));
  return { status, json, told: JSON.stringify([status, headers, json]) };
}

const toQuery = (query: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
  );
