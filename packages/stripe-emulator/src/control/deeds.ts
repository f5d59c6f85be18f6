import type { Table } from "../store/tables";
import type { World } from "../world";

/** One button beside an object: where it posts and with what. */
export interface Deed {
  label: string;
  path: string;
  name: string;
  value: string;
}

const deed = (label: string, path: string, name = "go", value = "1"): Deed => ({ label, path, name, value });

/** What can be done to an object as it stands. */
export function deedsFor(world: World, table: Table, id: string): Deed[] {
  if (table === "checkout.session" && world.store.get(table, id)?.status === "open") {
    return [
      deed("Pay", `/checkout/${id}/pay`),
      deed("Decline", `/checkout/${id}/pay`, "card", "4000000000000002"),
      deed("Expire", `/checkout/${id}/expire`),
    ];
  }
  if (table === "payment_intent" && world.store.get(table, id)?.status === "processing") {
    return [
      deed("Money comes", `/payment_intents/${id}/settle`, "outcome", "succeed"),
      deed("Fails", `/payment_intents/${id}/settle`, "outcome", "fail"),
    ];
  }
  if (table === "charge") {
    const charge = world.store.get(table, id);
    return charge?.captured && !charge.disputed && charge.payment_intent
      ? [deed("Dispute", `/charges/${id}/dispute`)]
      : [];
  }
  if (table === "refund") {
    const status = world.store.get(table, id)?.status;
    const fails = deed("Fails", `/refunds/${id}/settle`, "outcome", "fail");
    if (status === "pending") return [deed("Arrives", `/refunds/${id}/settle`, "outcome", "succeed"), fails];
    return status === "succeeded" && world.store.ownerOf(table, id) === null ? [fails] : [];
  }
  if (table === "payout") {
    const status = world.store.get(table, id)?.status;
    if (status === "failed" || status === "canceled") return [];
    const fails = deed("Fails", `/payouts/${id}/fail`);
    return status === "paid" ? [fails] : [deed("Next step", `/payouts/${id}/move`), fails];
  }
  if (table === "dispute") {
    const status = world.store.get(table, id)?.status;
    if (status === "won" || status === "lost") return [];
    return [
      deed("Won", `/disputes/${id}/close`, "outcome", "won"),
      deed("Lost", `/disputes/${id}/close`, "outcome", "lost"),
    ];
  }
  if (table === "account")
    return [deed("Complete", `/accounts/${id}/complete`), deed("Restrict", `/accounts/${id}/restrict`)];
  return [];
}
