import type Stripe from "stripe";
import { isOtherMovement } from "../core/balance-movements";
import { BANCONTACT_FEE, cardFee, DISPUTE_FEE, totals } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";

/** One account's books: totals by its objects, and its balance. All in cents. */
export interface AccountBooks {
  account: string | null;
  charges: number;
  fees: number;
  refunds: number;
  transfersOut: number;
  reversalsIn: number;
  disputes: number;
  disputeFees: number;
  payouts: number;
  /** Fees, top-ups, reserves and adjustments. */
  others: number;
  expected: number;
  balance: number;
}

/** The books of all accounts; `ok` when each balances and no charge or transfer is overdrawn. */
export interface BooksCheck {
  ok: boolean;
  problems: string[];
  accounts: AccountBooks[];
}

/** Recomputes every account from its objects, without the ledger, and compares the result with the balances. */
export function checkBooks(sandbox: Sandbox): BooksCheck {
  const ids = new Set(
    sandbox.store
      .all("balance_transaction")
      .map((transaction) => sandbox.store.accountOf("balance_transaction", transaction.id) ?? null),
  );
  for (const account of sandbox.store.all("account")) ids.add(account.id);
  const accounts = [...ids.add(null)].map((account) => booksOf(sandbox, account));
  const unbalanced = accounts
    .filter((books) => books.expected !== books.balance)
    .map((books) => `${books.account ?? "platform"}: objects say ${books.expected}, the balance says ${books.balance}`);
  const problems = [...unbalanced, ...overdrafts(sandbox)];
  return { ok: problems.length === 0, problems, accounts };
}

function booksOf(sandbox: Sandbox, account: string | null): AccountBooks {
  const { store } = sandbox;
  const paid = store
    .all("charge", account)
    .filter((charge) => charge.status === "succeeded" && charge.balance_transaction !== null);
  const charges = sum(paid.map((charge) => charge.amount_captured));
  const fees = sum(paid.map(feeOf));
  const standing = store
    .all("refund", account)
    .filter((refund) => isEffective(refund) && refund.balance_transaction !== null);
  const refunds = sum(standing.map((refund) => refund.amount));
  const isPlatform = account === null;
  const transfersOut = isPlatform ? sum(store.all("transfer").map((transfer) => transfer.amount)) : 0;
  const reversalsIn = isPlatform ? sum(store.all("transfer_reversal").map((reversal) => reversal.amount)) : 0;
  const all = isPlatform ? store.all("dispute") : [];
  const withdrawn = all.flatMap((dispute) => dispute.balance_transactions);
  const disputes = -sum(withdrawn.map((movement) => movement.amount));
  const disputeFees = all.filter((dispute) => dispute.balance_transactions.length > 0).length * DISPUTE_FEE;
  const others = sum(
    store
      .all("balance_transaction", account)
      .filter(isOtherMovement)
      .map(({ net }) => net),
  );
  const sent = store
    .all("payout", account)
    .filter((payout) => payout.status !== "failed" && payout.status !== "canceled");
  const payouts = sum(sent.map((payout) => payout.amount));
  const expected = charges - fees - refunds - transfersOut + reversalsIn - disputes - disputeFees - payouts + others;
  const { available, pending } = totals(sandbox, account);
  return {
    account,
    charges,
    fees,
    refunds,
    transfersOut,
    reversalsIn,
    disputes,
    disputeFees,
    payouts,
    others,
    expected,
    balance: available + pending,
  };
}

function overdrafts(sandbox: Sandbox): string[] {
  const { store } = sandbox;
  const refundedBy = new Map<unknown, number>();
  for (const refund of store.all("refund")) if (isEffective(refund)) add(refundedBy, refund.charge, refund.amount);
  const reversedBy = new Map<unknown, number>();
  for (const reversal of store.all("transfer_reversal")) add(reversedBy, reversal.transfer, reversal.amount);
  const charges = store.all("charge").flatMap((charge) => {
    const refunded = refundedBy.get(charge.id) ?? 0;
    if (refunded !== charge.amount_refunded)
      return [`${charge.id}: refunds of ${refunded}, amount_refunded ${charge.amount_refunded}`];
    return refunded > charge.amount_captured ? [`${charge.id}: more refunded than paid`] : [];
  });
  const transfers = store.all("transfer").flatMap((transfer) => {
    const reversed = reversedBy.get(transfer.id) ?? 0;
    if (reversed === transfer.amount_reversed && reversed <= transfer.amount) return [];
    return [`${transfer.id}: reversals of ${reversed}, amount_reversed ${transfer.amount_reversed}`];
  });
  return [...charges, ...transfers];
}

function isEffective(refund: Stripe.Refund): boolean {
  return refund.status !== "failed" && refund.status !== "canceled";
}

function add(sums: Map<unknown, number>, key: unknown, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function feeOf(charge: Stripe.Charge): number {
  const type = charge.payment_method_details?.type;
  if (type === "card") return cardFee(charge.amount_captured);
  return type === "bancontact" ? BANCONTACT_FEE : 0;
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
