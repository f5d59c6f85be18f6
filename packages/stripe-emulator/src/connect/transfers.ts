import { z } from "zod";
import { missing } from "../core/errors";
import { emit } from "../core/events";
import type { World } from "../core/sandbox";
import { page } from "../http/list";
import { amount, flag, mergeMetadata, metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";
import { getTransfer, makeTransfer, reverseTransfer } from "./transfer-lifecycle";

const none = z.strictObject({});

const create = z.strictObject({
  amount: amount.optional(),
  currency: text.transform((value) => value.toLowerCase()),
  destination: text,
  description: text.optional(),
  metadata: metadata.optional(),
  source_transaction: text.optional(),
  source_type: z.enum(["card", "bank_account"]).optional(),
  transfer_group: text.optional(),
});
const filters = z.strictObject({ ...paging, destination: text.optional(), transfer_group: text.optional() });
const reverse = z.strictObject({
  amount: amount.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  refund_application_fee: flag.optional(),
});

/** `/v1/transfers` and their reversals: from the platform to its connected accounts, and back. */
export const transferRoutes: Route[] = [
  route("POST", "/v1/transfers", create, (world, { params }) =>
    makeTransfer(world, {
      amount: params.amount,
      currency: params.currency,
      destination: params.destination,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
      sourceTransaction: params.source_transaction,
      transferGroup: params.transfer_group ?? null,
    }),
  ),
  route("GET", "/v1/transfers/:id", none, (world, { id }) => getTransfer(world, id)),
  route(
    "POST",
    "/v1/transfers/:id",
    z.strictObject({ description: unsettable.optional(), metadata: metadata.optional() }),
    (world, { id, params }) => {
      const before = getTransfer(world, id);
      const after = world.store.put("transfer", {
        ...before,
        ...params,
        metadata: mergeMetadata(before.metadata, params.metadata),
      });
      emit(world, "transfer.updated", after);
      return after;
    },
  ),
  route("GET", "/v1/transfers", filters, (world, { params }) => {
    const wanted = world.store
      .all("transfer")
      .filter((transfer) => params.destination === undefined || transfer.destination === params.destination)
      .filter((transfer) => params.transfer_group === undefined || transfer.transfer_group === params.transfer_group);
    return page("/v1/transfers", wanted, params);
  }),
  route("POST", "/v1/transfers/:id/reversals", reverse, (world, { id, params }) =>
    reverseTransfer(world, getTransfer(world, id), {
      amount: params.amount,
      metadata: mergeMetadata({}, params.metadata),
    }),
  ),
  route("GET", "/v1/transfers/:id/reversals", z.strictObject(paging), (world, { id, params }) => {
    getTransfer(world, id);
    return page(`/v1/transfers/${id}/reversals`, reversalsOf(world, id), params);
  }),
  route("GET", "/v1/transfers/:id/reversals/:second", none, (world, { id, secondId }) => {
    const found = reversalsOf(world, id).find((reversal) => reversal.id === secondId);
    if (!found) throw missing("transfer reversal", secondId);
    return found;
  }),
];

function reversalsOf(world: World, transfer: string) {
  return world.store.all("transfer_reversal").filter((reversal) => reversal.transfer === transfer);
}
