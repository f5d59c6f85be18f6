import { z } from "zod";
import { missing } from "../core/errors";
import { emit } from "../core/events";
import type { Sandbox } from "../core/sandbox";
import { page } from "../http/list";
import { amount, flag, mergeMetadata, metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";
import { createTransfer, getTransfer, reverseTransfer } from "./transfer-lifecycle";

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
  route("POST", "/v1/transfers", create, (sandbox, { params }) =>
    createTransfer(sandbox, {
      amount: params.amount,
      currency: params.currency,
      destination: params.destination,
      description: params.description ?? null,
      metadata: mergeMetadata({}, params.metadata),
      sourceTransaction: params.source_transaction,
      transferGroup: params.transfer_group ?? null,
    }),
  ),
  route("GET", "/v1/transfers/:id", none, (sandbox, { id }) => getTransfer(sandbox, id)),
  route(
    "POST",
    "/v1/transfers/:id",
    z.strictObject({ description: unsettable.optional(), metadata: metadata.optional() }),
    (sandbox, { id, params }) => {
      const before = getTransfer(sandbox, id);
      const after = sandbox.store.put("transfer", {
        ...before,
        ...params,
        metadata: mergeMetadata(before.metadata, params.metadata),
      });
      emit(sandbox, "transfer.updated", after);
      return after;
    },
  ),
  route("GET", "/v1/transfers", filters, (sandbox, { params }) => {
    const matching = sandbox.store
      .all("transfer")
      .filter((transfer) => params.destination === undefined || transfer.destination === params.destination)
      .filter((transfer) => params.transfer_group === undefined || transfer.transfer_group === params.transfer_group);
    return page("/v1/transfers", matching, params);
  }),
  route("POST", "/v1/transfers/:id/reversals", reverse, (sandbox, { id, params }) =>
    reverseTransfer(sandbox, getTransfer(sandbox, id), {
      amount: params.amount,
      metadata: mergeMetadata({}, params.metadata),
    }),
  ),
  route("GET", "/v1/transfers/:id/reversals", z.strictObject(paging), (sandbox, { id, params }) => {
    getTransfer(sandbox, id);
    return page(`/v1/transfers/${id}/reversals`, reversalsOf(sandbox, id), params);
  }),
  route("GET", "/v1/transfers/:id/reversals/:second", none, (sandbox, { id, secondId }) => {
    const reversal = reversalsOf(sandbox, id).find((other) => other.id === secondId);
    if (!reversal) throw missing("transfer reversal", secondId);
    return reversal;
  }),
];

function reversalsOf(sandbox: Sandbox, transfer: string) {
  return sandbox.store.all("transfer_reversal").filter((reversal) => reversal.transfer === transfer);
}
