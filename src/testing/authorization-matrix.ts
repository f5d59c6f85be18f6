import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { z } from "zod";
import { jsonSchema } from "@/lib/openapi/json-schema";
import type { Operation } from "@/lib/openapi/operations";
import type { Marketplace } from "@/testing/fixtures/marketplace";
import { knownValues } from "@/testing/fuzz/fuzz-route";
import { validValues } from "@/testing/fuzz/values";
import { callRoute } from "@/testing/http/call-route";

/** The relation of an actor to a resource. */
type Relation = "owner" | "caregiver" | "admin" | "anyone";
type ResourceKind =
  | "booking"
  | "pet"
  | "review"
  | "caregiver"
  | "person"
  | "job"
  | "thread"
  | "report"
  | "proposal"
  | "shownReview"
  | "reviewReport"
  | "picture"
  | "certificate"
  | "favourite"
  | "savedSearch"
  | "notice"
  | "unowned";

/** Which resource the `[id]` of a path names, and who may act on it. All others get *not found*. The first match counts. */
const OWNERSHIP: [path: RegExp, noun: ResourceKind, acts: Relation[]][] = [
  [/^\/api\/admin\/(bookings|complaints)\//, "booking", ["admin"]],
  [/^\/api\/admin\/(caregivers|words)\//, "caregiver", ["admin"]],
  [/^\/api\/admin\/message-reports\//, "report", ["admin"]],
  [/^\/api\/admin\/proposals\//, "proposal", ["admin"]],
  [/^\/api\/admin\/review-reports\/\[id\]/, "reviewReport", ["admin"]],
  [/^\/api\/admin\/people\//, "person", ["admin"]],
  [/^\/api\/admin\/jobs\//, "job", ["admin"]],
  [/^\/api\/bookings\/\[id\]$/, "booking", ["owner", "caregiver", "admin"]],
  [/^\/api\/bookings\/\[id\]\/message$/, "booking", ["owner", "caregiver"]],
  [/^\/api\/threads\/\[id\]/, "thread", ["owner", "caregiver"]],
  [/^\/api\/favourites\/\[id\]$/, "favourite", ["owner"]],
  [/^\/api\/saved-searches\/\[id\]$/, "savedSearch", ["owner"]],
  [/^\/api\/notices\/\[id\]\/read$/, "notice", ["owner"]],
  [/^\/api\/bookings\/\[id\]\/review$/, "booking", ["owner", "caregiver"]],
  [/^\/api\/bookings\/\[id\]\/cancellation$/, "booking", ["owner", "admin"]],
  [/^\/api\/bookings\/\[id\]\/(accept|decline|complaint\/reply)$/, "booking", ["caregiver"]],
  [
    /^\/api\/bookings\/\[id\]\/(withdraw|cancel|pay|check-payment|complaint|complete|replacements)$/,
    "booking",
    ["owner"],
  ],
  [/^\/api\/reviews\/\[id\]\/reply$/, "review", ["caregiver"]],
  [/^\/api\/reviews\/\[id\]\/report$/, "shownReview", ["anyone"]],
  [/^\/api\/pets\/\[id\]/, "pet", ["owner"]],
  [/^\/api\/pictures\/\[id\]\/files/, "picture", ["owner", "caregiver"]],
  [/^\/api\/pictures\/\[id\]/, "picture", ["owner"]],
  [/^\/api\/admin\/certificates\//, "certificate", ["admin"]],
  [/^\/api\/care\/certificates\/\[id\]/, "certificate", ["caregiver"]],
  // Its link is signed: who has it may read, for 60 seconds.
  [/^\/api\/(media|certificates)\//, "unowned", ["anyone"]],
  [/^\/api\/caregivers\/\[id\]/, "caregiver", ["anyone"]],
  [/^\/api\/me\/sessions\//, "unowned", ["anyone"]],
  [/^\/api\/(avatars|pets\/portraits|care)\//, "unowned", ["anyone"]],
];

/** Fails for a new path with an id that is missing above. */
export function ownership({ path }: Operation) {
  const known = OWNERSHIP.find(([pattern]) => pattern.test(path));
  if (!known && path.includes("["))
    throw new Error(`${path} is not in OWNERSHIP (src/testing/authorization-matrix.ts): whose is its id?`);
  return { noun: known?.[1] ?? "unowned", acts: known?.[2] ?? ["anyone"] };
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

/** Whether the role of an actor may call an operation at all, or the status that refuses it. */
export function isAllowed({ handler }: Operation, actor: ActorName, { people }: Marketplace): "allowed" | 401 | 403 {
  const as = handler.spec?.as;
  if (as === "anyone") return "allowed";
  if (actor === "visitor" || actor === "suspended") return 401;
  const who = people[actor].actor;
  return as === "user" || (who.kind === "user" && who.role === as) ? "allowed" : 403;
}

/** A value for an `[id]`, and the relation of each actor to it. */
export interface Target {
  id: string;
  name: string;
  relationOf: (actor: ActorName) => Relation | null;
}

/** Every resource an operation may be about, and one that does not exist. */
export function targetsOf(operation: Operation, marketplace: Marketplace): Target[] {
  if (!operation.path.includes("[id]") || ownership(operation).noun === "unowned")
    return [{ id: "", name: "-", relationOf: () => "anyone" }];
  const nowhere: Target = {
    id: operation.path.includes("/jobs/") ? "999999999" : randomUUID(),
    name: "none",
    relationOf: () => null,
  };
  return [...resources(ownership(operation).noun, marketplace), nowhere];
}

function resources(resource: ResourceKind, marketplace: Marketplace): Target[] {
  const { people, bookings, pets, review, reviewReport, thread, report, picture, certificate, kept } = marketplace;
  const idOf = (actor: ActorName) => (actor === "visitor" ? "" : people[actor].id);
  const asAdmin = (actor: ActorName): Relation | null => (actor === "admin" ? "admin" : null);
  if (resource === "booking")
    return Object.entries(bookings).map(([name, { id, owner, caregiver }]) => ({
      ...{ id, name },
      relationOf: (actor) =>
        idOf(actor) === owner ? "owner" : idOf(actor) === caregiver ? "caregiver" : asAdmin(actor),
    }));
  if (resource === "proposal") return [{ id: marketplace.proposal.id, name: "proposal", relationOf: asAdmin }];
  if (resource === "reviewReport") return [{ id: reviewReport.id, name: "report of a review", relationOf: asAdmin }];
  if (resource === "shownReview") return [{ id: review.id, name: "review", relationOf: () => "anyone" }];
  if (resource === "report") return [{ id: report.id, name: "report", relationOf: asAdmin }];
  if (resource === "thread")
    return [
      {
        ...{ id: thread.id, name: "thread" },
        // Support reads a message that was reported, and no thread.
        relationOf: (actor) =>
          idOf(actor) === thread.owner ? "owner" : idOf(actor) === thread.caregiver ? "caregiver" : null,
      },
    ];
  if (resource === "picture")
    return [
      {
        ...{ id: picture.id, name: "picture" },
        relationOf: (actor) =>
          idOf(actor) === picture.owner ? "owner" : picture.caregivers.includes(idOf(actor)) ? "caregiver" : null,
      },
    ];
  if (resource === "certificate")
    return [
      {
        ...{ id: certificate.id, name: "certificate" },
        relationOf: (actor) => (idOf(actor) === certificate.caregiver ? "caregiver" : asAdmin(actor)),
      },
    ];
  if (resource === "favourite" || resource === "savedSearch" || resource === "notice")
    return [
      {
        ...{ id: kept[resource], name: resource },
        relationOf: (actor) => (idOf(actor) === kept.owner ? "owner" : null),
      },
    ];
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
      // A caregiver who is not approved exists for admins only.
      relationOf: (actor) => asAdmin(actor) ?? (name === "draft" || name === "waiting" ? null : "anyone"),
    }));
  // One whom no other operation needs, because suspending and erasing end what they have.
  if (resource === "person") return [{ id: people.waiting.id, name: "waiting", relationOf: asAdmin }];
  return [];
}

/** Values that no rule beyond the schema refuses, so that the target decides. */
const PERMISSIVE_VALUES = { cursor: [""], birthYear: [2020] };

/** A value that a schema accepts, the same on each run. */
export const sampleOf = (schema: z.ZodType, marketplace: Marketplace) =>
  fc.sample(
    validValues(jsonSchema(schema), { ...knownValues(marketplace), ...PERMISSIVE_VALUES }).filter(
      (value) => schema.safeParse(value).success,
    ),
    { numRuns: 1, seed: 1 },
  )[0] as Record<string, string>;

/** Calls an operation on a target with a valid body, and returns everything a caller could compare two responses by. */
export async function requestAs(
  { method, handler }: Operation,
  marketplace: Marketplace,
  actor: ActorName,
  { id }: Target,
  also: object = {},
) {
  const { params, query, body } = handler.spec ?? { as: "anyone" };
  const sample = (schema?: z.ZodType) => (schema ? sampleOf(schema, marketplace) : {});
  const { status, json, response } = await callRoute(handler as Parameters<typeof callRoute>[0], {
    as: actor === "visitor" ? null : marketplace.people[actor],
    ...{ method, params: { ...sample(params), ...(id ? { id } : {}) }, query: toQuery(sample(query)) },
    body: method === "GET" ? undefined : { ...sample(body), ...also },
  });
  const headers = [...response.headers].filter(([name]) => !/^(x-request-id|ratelimit)/.test(name));
  return { status, json, visible: JSON.stringify([status, headers, json]) };
}

const toQuery = (query: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
  );
