import type Stripe from "stripe";
import { planPayout, totals } from "../money/ledger";
import type { World } from "../world";
import { makePayout } from "./payout-lifecycle";

/** The daily run of one account: everything that is there goes to the bank. What is still coming plans the next run. */
export function payOutDaily(world: World, id: string): void {
  const account = world.store.get("account", id);
  const schedule = account?.settings?.payouts?.schedule;
  if (!account?.payouts_enabled || !schedule || schedule.interval === "manual") return;
  if (!isRunDay(world.clock.now(), schedule)) return planPayout(world, id, world.clock.now());
  const { available } = totals(world, id);
  if (available > 0) {
    makePayout(world, id, {
      amount: available,
      automatic: true,
      description: "STRIPE PAYOUT",
      metadata: {},
      statementDescriptor: null,
    });
  }
  const now = world.clock.now();
  const coming = world.store.all("balance_transaction", id).filter((transaction) => transaction.available_on > now);
  if (coming.length > 0) planPayout(world, id, Math.min(...coming.map((transaction) => transaction.available_on)));
}

function isRunDay(now: number, schedule: Stripe.Account.Settings.Payouts.Schedule): boolean {
  const today = new Date(now * 1000);
  const weekday = today.toLocaleDateString("en", { weekday: "long", timeZone: "UTC" }).toLowerCase();
  if (schedule.interval === "weekly") return weekday === (schedule.weekly_anchor ?? "monday");
  if (schedule.interval === "monthly") return today.getUTCDate() === (schedule.monthly_anchor ?? 1);
  return schedule.interval === "daily";
}
