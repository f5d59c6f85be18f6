import type Stripe from "stripe";
import { z } from "zod";
import { missing } from "../core/errors";
import { readTransaction, totals } from "../core/ledger";
import { page } from "../http/list";
import { paging, text } from "../http/params";
import { type Route, route } from "../http/route";

const none = z.strictObject({});
const filters = z.strictObject({
  ...paging,
  source: text.optional(),
  type: text.optional(),
  payout: text.optional(),
  currency: text.optional(),
});

/** `/v1/balance` and `/v1/balance_transactions`, of the platform or of the account in Stripe-Account. */
export const balanceRoutes: Route[] = [
  route("GET", "/v1/balance", none, (sandbox, { account }): Stripe.Balance => {
    const { available, pending } = totals(sandbox, account);
    const line = (amount: number) => [{ amount, currency: sandbox.platform.currency, source_types: { card: amount } }];
    return { object: "balance", available: line(available), livemode: false, pending: line(pending) };
  }),
  route("GET", "/v1/balance_transactions/:id", none, (sandbox, { id, account }) => {
    if (sandbox.store.accountOf("balance_transaction", id) !== account) throw missing("balance transaction", id);
    return readTransaction(sandbox, id);
  }),
  route("GET", "/v1/balance_transactions", filters, (sandbox, { params, account }) => {
    const payout = params.payout === undefined ? undefined : sandbox.store.get("payout", params.payout);
    const matching = sandbox.store
      .all("balance_transaction", account)
      .filter((transaction) => params.source === undefined || transaction.source === params.source)
      .filter((transaction) => params.type === undefined || transaction.type === params.type)
      .filter((transaction) => params.currency === undefined || transaction.currency === params.currency)
      .filter(
        (transaction) =>
          params.payout === undefined ||
          (payout !== undefined && isPaidOutBy(sandbox.store.all("payout", account), payout, transaction)),
      )
      .map((transaction) => readTransaction(sandbox, transaction.id));
    return page("/v1/balance_transactions", matching, params);
  }),
];

/** An automatic payout contains what became available since the previous automatic payout, and itself. */
function isPaidOutBy(payouts: Stripe.Payout[], payout: Stripe.Payout, transaction: Stripe.BalanceTransaction): boolean {
  if (transaction.source === payout.id) return true;
  if (!payout.automatic) return false;
  const before = payouts.find((other) => other.automatic && other.created < payout.created);
  return (
    transaction.available_on <= payout.created &&
    transaction.available_on > (before?.created ?? 0) &&
    transaction.type !== "payout"
  );
}
