import { z } from "zod";
import { invalid, StripeRefusal } from "../errors";
import { page } from "../http/list";
import { mergeMetadata } from "../http/metadata";
import { flag, metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";
import { totals } from "../money/ledger";
import { emit } from "../webhooks/emit";
import { getAccount } from "./account-lifecycle";
import { makeAccount, platformAccount } from "./account-make";

const none = z.strictObject({});
const capability = z.strictObject({ requested: flag });
const capabilities = z.strictObject({
  transfers: capability.optional(),
  card_payments: capability.optional(),
  bancontact_payments: capability.optional(),
});
const schedule = z.strictObject({
  interval: z.enum(["manual", "daily", "weekly", "monthly"]).optional(),
  delay_days: text.optional(),
  weekly_anchor: text.optional(),
  monthly_anchor: text.optional(),
});
const common = {
  business_profile: z.record(z.string(), z.unknown()).optional(),
  business_type: z.enum(["individual", "company", "non_profit", "government_entity"]).optional(),
  capabilities: capabilities.optional(),
  email: unsettable.optional(),
  individual: z.record(z.string(), z.unknown()).optional(),
  metadata: metadata.optional(),
  settings: z
    .strictObject({
      payouts: z.strictObject({ schedule: schedule.optional(), statement_descriptor: text.optional() }).optional(),
    })
    .optional(),
};
const create = z.strictObject({
  ...common,
  type: z.enum(["express", "custom", "standard"]).default("express"),
  country: text.default("BE"),
});

/** `/v1/accounts` and `/v1/account`: connected accounts, and the platform's own. */
export const accountRoutes: Route[] = [
  route("POST", "/v1/accounts", create, (world, { params }) => {
    const wanted = Object.entries(params.capabilities ?? {}).filter(([, wish]) => wish?.requested);
    if (params.type === "express" && wanted.length === 0) {
      throw invalid("When creating an Express account, you must request at least one capability.", {
        param: "capabilities",
      });
    }
    return makeAccount(world, {
      capabilities: wanted.map(([name]) => name),
      country: params.country,
      email: params.email ?? null,
      metadata: mergeMetadata({}, params.metadata),
      type: params.type,
      businessType: params.business_type ?? null,
      payoutInterval: params.settings?.payouts?.schedule?.interval ?? "daily",
    });
  }),
  route("GET", "/v1/account", none, (world, { account }) =>
    account === null ? platformAccount(world) : getAccount(world, account),
  ),
  route("GET", "/v1/accounts/:id", none, (world, { id }) => getAccount(world, id)),
  route("POST", "/v1/accounts/:id", z.strictObject(common), (world, { id, params }) => {
    const account = getAccount(world, id);
    const asked = Object.keys(params.capabilities ?? {}).map((name) => [
      name,
      account.details_submitted ? "active" : "inactive",
    ]);
    const interval = params.settings?.payouts?.schedule?.interval;
    const payouts = account.settings?.payouts;
    const after = world.store.put("account", {
      ...account,
      business_type: params.business_type ?? account.business_type,
      capabilities: { ...Object.fromEntries(asked), ...account.capabilities },
      email: params.email === undefined ? account.email : params.email,
      metadata: mergeMetadata(account.metadata, params.metadata),
      settings:
        account.settings && payouts && interval
          ? { ...account.settings, payouts: { ...payouts, schedule: { ...payouts.schedule, interval } } }
          : account.settings,
    });
    emit(world, "account.updated", after, id);
    return after;
  }),
  route("DELETE", "/v1/accounts/:id", none, (world, { id }) => {
    getAccount(world, id);
    const { available, pending } = totals(world, id);
    if (available !== 0 || pending !== 0) {
      throw new StripeRefusal(400, {
        type: "invalid_request_error",
        message: "This account cannot be deleted because it has a balance.",
      });
    }
    world.store.remove("account", id);
    return { id, object: "account", deleted: true };
  }),
  route("GET", "/v1/accounts", z.strictObject(paging), (world, { params }) =>
    page(
      "/v1/accounts",
      world.store.all("account").map((account) => ({ ...account, created: account.created ?? 0 })),
      params,
    ),
  ),
];
