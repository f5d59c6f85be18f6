import type Stripe from "stripe";
import { formatAmount, invalid, missing } from "../core/errors";
import { emit } from "../core/events";
import { newId } from "../core/ids";
import { post, totals } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";
import { getCharge } from "../payments/charges";
import { createDestinationPayment, refundDestinationPayment } from "./destination-payment";

/** Input of a transfer. */
export interface TransferInput {
  amount?: number;
  currency: string;
  destination: string;
  description: string | null;
  metadata: Record<string, string>;
  sourceTransaction?: string;
  transferGroup: string | null;
}

/** The stored transfer. Throws Stripe's 404. */
export function getTransfer(sandbox: Sandbox, id: string): Stripe.Transfer {
  const transfer = sandbox.store.get("transfer", id);
  if (!transfer) throw missing("transfer", id);
  return transfer;
}

/** Transfers money to a connected account: from a charge, even while its funds are pending, or from the available balance. */
export function createTransfer(sandbox: Sandbox, input: TransferInput): Stripe.Transfer {
  const source =
    input.sourceTransaction === undefined
      ? null
      : getCharge(sandbox, input.sourceTransaction, null, "source_transaction");
  const amount = input.amount ?? source?.amount;
  if (amount === undefined)
    throw invalid("Missing required param: amount.", { code: "parameter_missing", param: "amount" });
  assertCanReceiveTransfers(sandbox, input.destination);
  if (source) assertChargeCovers(sandbox, source, amount, input.currency);
  else assertBalanceCovers(sandbox, amount);

  const id = newId("tr");
  const availableOn = source ? settledOn(sandbox, source) : undefined;
  const group =
    input.transferGroup ?? source?.transfer_group ?? (source ? `group_${String(source.payment_intent)}` : null);
  const common = { amount, currency: input.currency, description: input.description };
  const transaction = post(sandbox, {
    ...common,
    account: null,
    type: "transfer",
    category: "transfer",
    amount: -amount,
    source: id,
    availableOn,
  });
  const payment = createDestinationPayment(sandbox, {
    ...common,
    destination: input.destination,
    transfer: id,
    availableOn,
  });
  const transfer: Stripe.Transfer = sandbox.store.put("transfer", {
    id,
    object: "transfer",
    ...common,
    amount_reversed: 0,
    balance_transaction: transaction.id,
    created: sandbox.clock.now(),
    destination: input.destination,
    destination_payment: payment.id,
    livemode: false,
    metadata: input.metadata,
    reversals: { object: "list", data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: "card",
    transfer_group: group,
  });
  emit(sandbox, "transfer.created", transfer);
  return transfer;
}

/** Reverses a transfer in full or in part, limited by the balance of the connected account. */
export function reverseTransfer(
  sandbox: Sandbox,
  transfer: Stripe.Transfer,
  input: { amount?: number; metadata: Record<string, string> },
): Stripe.TransferReversal {
  const remainingCents = transfer.amount - transfer.amount_reversed;
  const amount = input.amount ?? remainingCents;
  if (remainingCents === 0) throw invalid(`Transfer ${transfer.id} is already fully reversed.`);
  if (amount > remainingCents) {
    const [requested, remaining] = [
      formatAmount(amount, transfer.currency),
      formatAmount(remainingCents, transfer.currency),
    ];
    throw invalid(`Reversal amount (${requested}) is greater than unreversed amount on transfer (${remaining})`, {
      param: "amount",
    });
  }
  const destination = String(transfer.destination);
  const { available, pending } = totals(sandbox, destination);
  if (available + pending < amount) {
    throw invalid("You cannot reverse this transfer: the connected account has insufficient funds in its balance.", {
      code: "balance_insufficient",
    });
  }
  const id = newId("trr");
  const availableOn = sandbox.store.get("balance_transaction", String(transfer.balance_transaction))?.available_on;
  const transaction = post(sandbox, {
    account: null,
    type: "transfer_refund",
    category: "transfer_reversal",
    amount,
    currency: transfer.currency,
    source: id,
    availableOn,
  });
  const refund = refundDestinationPayment(sandbox, transfer, id, amount, availableOn);
  const reversal: Stripe.TransferReversal = sandbox.store.put("transfer_reversal", {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: transaction.id,
    created: sandbox.clock.now(),
    currency: transfer.currency,
    destination_payment_refund: refund.id,
    metadata: input.metadata,
    source_refund: null,
    transfer: transfer.id,
  });
  const reversed = transfer.amount_reversed + amount;
  const after = sandbox.store.put("transfer", {
    ...transfer,
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
    reversals: { ...transfer.reversals, data: [reversal, ...transfer.reversals.data] },
  });
  emit(sandbox, "transfer.reversed", after);
  return reversal;
}

function settledOn(sandbox: Sandbox, charge: Stripe.Charge): number | undefined {
  return sandbox.store.get("balance_transaction", String(charge.balance_transaction))?.available_on;
}

/** Throws for an account that cannot receive transfers. */
export function assertCanReceiveTransfers(sandbox: Sandbox, destination: string): void {
  const account = sandbox.store.get("account", destination);
  if (!account) throw missing("destination", destination, "destination");
  if (account.capabilities?.transfers !== "active") {
    throw invalid(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer" },
    );
  }
}

/** Throws when the amount exceeds what a charge has remainingCents after its refunds and earlier transfers. */
export function assertChargeCovers(sandbox: Sandbox, source: Stripe.Charge, amount: number, currency: string): void {
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
  const transferred = sandbox.store
    .all("transfer")
    .filter((transfer) => transfer.source_transaction === source.id)
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0);
  if (amount + transferred + source.amount_refunded <= source.amount) return;
  const [total, used] = [
    formatAmount(source.amount - source.amount_refunded, currency),
    formatAmount(transferred, currency),
  ];
  throw invalid(
    `Transfers using this transaction as a source must not exceed the source amount of ${total}. (There is already an existing transfer using this source, amounting to ${used}.)`,
    { param: "amount" },
  );
}

/** Throws when the amount exceeds the platform's available balance. */
export function assertBalanceCovers(sandbox: Sandbox, amount: number): void {
  if (totals(sandbox, null).available >= amount) return;
  const message =
    "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card. See: https://docs.stripe.com/testing#available-balance";
  throw invalid(message, { code: "balance_insufficient" });
}
