import type Stripe from "stripe";
import { invalid, inWords, missing } from "../errors";
import { totals } from "../money/ledger";
import type { World } from "../world";

/** Refuses an account that cannot receive transfers. */
export function mayReceive(world: World, destination: string): void {
  const account = world.store.get("account", destination);
  if (!account) throw missing("destination", destination, "destination");
  if (account.capabilities?.transfers !== "active") {
    throw invalid(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer" },
    );
  }
}

/** Refuses more than a charge still has: what was refunded or already transferred out of it is gone. */
export function mayTakeFrom(world: World, source: Stripe.Charge, amount: number, currency: string): void {
  if (source.currency !== currency)
    throw invalid(
      "The currency of source_transaction's balance transaction must be the same as the transfer currency.",
      { param: "currency" },
    );
  if (!source.captured || (source.status !== "succeeded" && source.status !== "pending")) {
    throw invalid(`Charge ${source.id} cannot be used as a source_transaction because it did not succeed.`, {
      param: "source_transaction",
    });
  }
  const taken = world.store
    .all("transfer")
    .filter((transfer) => transfer.source_transaction === source.id)
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0);
  if (amount + taken + source.amount_refunded <= source.amount) return;
  const [whole, used] = [inWords(source.amount - source.amount_refunded, currency), inWords(taken, currency)];
  throw invalid(
    `Transfers using this transaction as a source must not exceed the source amount of ${whole}. (There is already an existing transfer using this source, amounting to ${used}.)`,
    { param: "amount" },
  );
}

/** Refuses more than what is there. */
export function mayTakeFromBalance(world: World, amount: number): void {
  if (totals(world, null).available >= amount) return;
  const message =
    "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://docs.stripe.com/testing#available-balance";
  throw invalid(message, { code: "balance_insufficient" });
}
