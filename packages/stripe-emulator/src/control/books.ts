import type Stripe from "stripe";
import { BANCONTACT_FEE, cardFee, DISPUTE_FEE, totals } from "../core/ledger";
import type { World } from "../core/sandbox";

/** One account's books: what its objects say, what its balance says. All in cents. */
export interface AccountCheck {
  account: string | null;
  charges: number;
  fees: number;
  refunds: number;
  transfersOut: number;
  reversalsIn: number;
  disputes: number;
  disputeFees: number;
  payouts: number;
  expected: number;
  balance: number;
}

/** The books of all accounts; `ok` when each balances and no charge, transfer or refund is overdrawn. */
export interface Check {
  ok: boolean;
  problems: string[];
  accounts: AccountCheck[];
}

/** Counts every object anew, without looking at what was booked, and compares it with the balances. */
export function checkBooks(world: World): Check {
  const ids = new Set(
    world.store
      .all("balance_transaction")
      .map((transaction) => world.store.ownerOf("balance_transaction", transaction.id) ?? null),
  );
  for (const account of world.store.all("account")) ids.add(account.id);
  const accounts = [...ids.add(null)].map((account) => booksOf(world, account));
  const unbalanced = accounts
    .filter((books) => books.expected !== books.balance)
    .map((books) => `${books.account ?? "platform"}: objects say ${books.expected}, the balance says ${books.balance}`);
  const problems = [...unbalanced, ...overdrawn(world)];
  return { ok: problems.length === 0, problems, accounts };
}

function booksOf(world: World, account: string | null): AccountCheck {
  const { store } = world;
  const paid = store.all("charge", account).filter((charge) => charge.status === "succeeded" && charge.captured);
  const charges = sum(paid.map((charge) => charge.amount_captured));
  const fees = sum(paid.map(feeOf));
  const standing = store.all("refund", account).filter(isStanding);
  const refunds = sum(standing.map((refund) => refund.amount));
  const isPlatform = account === null;
  const transfersOut = isPlatform ? sum(store.all("transfer").map((transfer) => transfer.amount)) : 0;
  const reversalsIn = isPlatform ? sum(store.all("transfer_reversal").map((reversal) => reversal.amount)) : 0;
  const all = isPlatform ? store.all("dispute") : [];
  const disputes = sum(all.filter((dispute) => dispute.status !== "won").map((dispute) => dispute.amount));
  const disputeFees = all.length * DISPUTE_FEE;
  const sent = store
    .all("payout", account)
    .filter((payout) => payout.status !== "failed" && payout.status !== "canceled");
  const payouts = sum(sent.map((payout) => payout.amount));
  const expected = charges - fees - refunds - transfersOut + reversalsIn - disputes - disputeFees - payouts;
  const { available, pending } = totals(world, account);
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
    expected,
    balance: available + pending,
  };
}

function overdrawn(world: World): string[] {
  const { store } = world;
  const given = new Map<unknown, number>();
  for (const refund of store.all("refund")) if (isStanding(refund)) add(given, refund.charge, refund.amount);
  const back = new Map<unknown, number>();
  for (const reversal of store.all("transfer_reversal")) add(back, reversal.transfer, reversal.amount);
  const charges = store.all("charge").flatMap((charge) => {
    const refunded = given.get(charge.id) ?? 0;
    if (refunded !== charge.amount_refunded)
      return [`${charge.id}: refunds of ${refunded}, amount_refunded ${charge.amount_refunded}`];
    return refunded > charge.amount_captured ? [`${charge.id}: more refunded than paid`] : [];
  });
  const transfers = store.all("transfer").flatMap((transfer) => {
    const reversed = back.get(transfer.id) ?? 0;
    if (reversed === transfer.amount_reversed && reversed <= transfer.amount) return [];
    return [`${transfer.id}: reversals of ${reversed}, amount_reversed ${transfer.amount_reversed}`];
  });
  return [...charges, ...transfers];
}

function isStanding(refund: Stripe.Refund): boolean {
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
