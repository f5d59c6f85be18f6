import type Stripe from "stripe";
import { invalid, inWords, missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { post, totals } from "../core/ledger";
import type { World } from "../core/sandbox";
import { getCharge } from "../payments/charges";
import { makeDestinationPayment, refundDestinationPayment } from "./destination-payment";

/** What a transfer is asked with. */
export interface TransferWishes {
  amount?: number;
  currency: string;
  destination: string;
  description: string | null;
  metadata: Record<string, string>;
  sourceTransaction?: string;
  transferGroup: string | null;
}

/** The stored transfer, or Stripe's 404. */
export function getTransfer(world: World, id: string): Stripe.Transfer {
  const transfer = world.store.get("transfer", id);
  if (!transfer) throw missing("transfer", id);
  return transfer;
}

/** Moves money from the platform to a connected account: out of a charge (even before it is there), or out of what is there. */
export function makeTransfer(world: World, wishes: TransferWishes): Stripe.Transfer {
  const source =
    wishes.sourceTransaction === undefined
      ? null
      : getCharge(world, wishes.sourceTransaction, null, "source_transaction");
  const amount = wishes.amount ?? source?.amount;
  if (amount === undefined)
    throw invalid("Missing required param: amount.", { code: "parameter_missing", param: "amount" });
  mayReceive(world, wishes.destination);
  if (source) mayTakeFrom(world, source, amount, wishes.currency);
  else mayTakeFromBalance(world, amount);

  const id = newId("tr");
  const availableOn = source ? settledOn(world, source) : undefined;
  const group =
    wishes.transferGroup ?? source?.transfer_group ?? (source ? `group_${String(source.payment_intent)}` : null);
  const common = { amount, currency: wishes.currency, description: wishes.description };
  const transaction = post(world, {
    ...common,
    account: null,
    type: "transfer",
    category: "transfer",
    amount: -amount,
    source: id,
    availableOn,
  });
  const payment = makeDestinationPayment(world, {
    ...common,
    destination: wishes.destination,
    transfer: id,
    availableOn,
  });
  const transfer: Stripe.Transfer = world.store.put("transfer", {
    id,
    object: "transfer",
    ...common,
    amount_reversed: 0,
    balance_transaction: transaction.id,
    created: world.clock.now(),
    destination: wishes.destination,
    destination_payment: payment.id,
    livemode: false,
    metadata: wishes.metadata,
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: "card",
    transfer_group: group,
  });
  emit(world, "transfer.created", transfer);
  return transfer;
}

/** Takes a transfer back, whole or in part; only what the connected account still has. */
export function reverseTransfer(
  world: World,
  transfer: Stripe.Transfer,
  wishes: { amount?: number; metadata: Record<string, string> },
): Stripe.TransferReversal {
  const left = transfer.amount - transfer.amount_reversed;
  const amount = wishes.amount ?? left;
  if (left === 0) throw invalid(`Transfer ${transfer.id} is already fully reversed.`);
  if (amount > left) {
    const [asked, open] = [inWords(amount, transfer.currency), inWords(left, transfer.currency)];
    throw invalid(`Reversal amount (${asked}) is greater than unreversed amount on transfer (${open})`, {
      param: "amount",
    });
  }
  const destination = String(transfer.destination);
  const { available, pending } = totals(world, destination);
  if (available + pending < amount) {
    throw invalid("You cannot reverse this transfer: the connected account has insufficient funds in its balance.", {
      code: "balance_insufficient",
    });
  }
  const id = newId("trr");
  const availableOn = world.store.get("balance_transaction", String(transfer.balance_transaction))?.available_on;
  const transaction = post(world, {
    account: null,
    type: "transfer_refund",
    category: "transfer_reversal",
    amount,
    currency: transfer.currency,
    source: id,
    availableOn,
  });
  const refund = refundDestinationPayment(world, transfer, id, amount, availableOn);
  const reversal: Stripe.TransferReversal = world.store.put("transfer_reversal", {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: transaction.id,
    created: world.clock.now(),
    currency: transfer.currency,
    destination_payment_refund: refund.id,
    metadata: wishes.metadata,
    source_refund: null,
    transfer: transfer.id,
  });
  const reversed = transfer.amount_reversed + amount;
  const after = world.store.put("transfer", {
    ...transfer,
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
    reversals: { ...transfer.reversals, data: [reversal, ...transfer.reversals.data] },
  });
  emit(world, "transfer.reversed", after);
  return reversal;
}

function settledOn(world: World, charge: Stripe.Charge): number | undefined {
  return world.store.get("balance_transaction", String(charge.balance_transaction))?.available_on;
}

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
