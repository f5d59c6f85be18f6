import type Stripe from "stripe";
import { invalid } from "../core/errors";
import { readTransaction } from "../core/ledger";
import type { World } from "../core/sandbox";
import type { Table } from "../store/tables";

type Json = { [key: string]: unknown };

const TABLE_OF_PREFIX: Record<string, Table> = {
  acct: "account",
  ch: "charge",
  cs: "checkout.session",
  cus: "customer",
  dp: "dispute",
  pi: "payment_intent",
  pm: "payment_method",
  po: "payout",
  py: "charge",
  pyr: "refund",
  re: "refund",
  tr: "transfer",
  trr: "transfer_reversal",
};

const MOST_LEVELS = 4;

/** An answer with the asked paths (`latest_charge.balance_transaction`, `data.charge`) filled in by the objects they name. */
export function expanded(world: World, answer: object, paths: string[]): object {
  const copy = structuredClone(answer) as Json;
  for (const path of paths) {
    const steps = path.split(".");
    if (steps.length > MOST_LEVELS)
      throw invalid(`You cannot expand more than ${MOST_LEVELS} levels of a property. Property: ${path}`);
    fill(world, copy, steps, path);
  }
  return copy;
}

function fill(world: World, at: Json, [step = "", ...rest]: string[], path: string): void {
  const value = step in at ? at[step] : onlyWhenAsked(world, at, step);
  if (value === undefined) throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
  const full = Array.isArray(value) ? value.map((item) => whole(world, item, path)) : whole(world, value, path);
  at[step] = full;
  if (rest.length === 0) return;
  for (const inner of Array.isArray(full) ? full : [full]) if (isJson(inner)) fill(world, inner, rest, path);
}

/** Fields that are absent until someone expands them. */
function onlyWhenAsked(world: World, at: Json, step: string): unknown {
  const of = (items: object[], url: string) => ({ object: "list", data: items, has_more: false, url });
  if (at.object === "charge" && step === "refunds") {
    const refunds = world.store.all("refund").filter((refund: Stripe.Refund) => refund.charge === at.id);
    return of(refunds, `/v1/charges/${String(at.id)}/refunds`);
  }
  if (at.object === "checkout.session" && step === "line_items") {
    const items = world.store.get("line_items", String(at.id))?.items ?? [];
    return of(items, `/v1/checkout/sessions/${String(at.id)}/line_items`);
  }
  return undefined;
}

function whole(world: World, value: unknown, path: string): unknown {
  if (typeof value !== "string") return value;
  const prefix = value.split("_")[0] ?? "";
  if (prefix === "txn") return structuredClone(readTransaction(world, value));
  const table = TABLE_OF_PREFIX[prefix];
  const found = table && world.store.get(table, value);
  if (!found) throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
  return structuredClone(found);
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
