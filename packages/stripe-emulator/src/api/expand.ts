import type Stripe from "stripe";
import { invalid } from "../core/errors";
import { readTransaction } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";
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

const MAX_DEPTH = 4;

/** The response with the requested paths (`latest_charge.balance_transaction`, `data.charge`) replaced by the objects they name. */
export function withExpanded(sandbox: Sandbox, body: object, paths: string[]): object {
  const copy = structuredClone(body) as Json;
  for (const path of paths) {
    const steps = path.split(".");
    if (steps.length > MAX_DEPTH)
      throw invalid(`You cannot expand more than ${MAX_DEPTH} levels of a property. Property: ${path}`);
    expandAt(sandbox, copy, steps, path);
  }
  return copy;
}

function expandAt(sandbox: Sandbox, at: Json, [step = "", ...rest]: string[], path: string): void {
  const value = step in at ? at[step] : includable(sandbox, at, step);
  if (value === undefined) throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
  const full = Array.isArray(value) ? value.map((item) => load(sandbox, item, path)) : load(sandbox, value, path);
  at[step] = full;
  if (rest.length === 0) return;
  for (const inner of Array.isArray(full) ? full : [full]) if (isJson(inner)) expandAt(sandbox, inner, rest, path);
}

/** Fields that are absent unless expanded. */
function includable(sandbox: Sandbox, at: Json, step: string): unknown {
  const of = (items: object[], url: string) => ({ object: "list", data: items, has_more: false, url });
  if (at.object === "charge" && step === "refunds") {
    const refunds = sandbox.store.all("refund").filter((refund: Stripe.Refund) => refund.charge === at.id);
    return of(refunds, `/v1/charges/${String(at.id)}/refunds`);
  }
  if (at.object === "checkout.session" && step === "line_items") {
    const items = sandbox.store.get("line_items", String(at.id))?.items ?? [];
    return of(items, `/v1/checkout/sessions/${String(at.id)}/line_items`);
  }
  return undefined;
}

function load(sandbox: Sandbox, value: unknown, path: string): unknown {
  if (typeof value !== "string") return value;
  const prefix = value.split("_")[0] ?? "";
  if (prefix === "txn") return structuredClone(readTransaction(sandbox, value));
  const table = TABLE_OF_PREFIX[prefix];
  const object = table && sandbox.store.get(table, value);
  if (!object) throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
  return structuredClone(object);
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
