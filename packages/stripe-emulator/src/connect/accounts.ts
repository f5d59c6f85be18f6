import { z } from "zod";
import { invalid, StripeRefusal } from "../core/errors";
import { emit } from "../core/events";
import { totals } from "../core/ledger";
import { page } from "../http/list";
import { flag, integer, metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";
import { getAccount } from "./account-lifecycle";
import { changeAccount, makeAccount, platformAccount } from "./account-object";

const capability = z.strictObject({ requested: flag });

const schedule = z.strictObject({
  interval: z.enum(["manual", "daily", "weekly", "monthly"]).optional(),
  delay_days: integer.optional(),
  weekly_anchor: z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]).optional(),
  monthly_anchor: integer.pipe(z.number().min(1).max(31)).optional(),
});

const common = {
  business_profile: z
    .strictObject({
      mcc: text.optional(),
      name: text.optional(),
      product_description: text.optional(),
      support_email: text.optional(),
      support_phone: text.optional(),
      support_url: text.optional(),
      url: text.optional(),
    })
    .optional(),
  business_type: z.enum(["individual", "company", "non_profit", "government_entity"]).optional(),
  capabilities: z
    .strictObject({
      transfers: capability.optional(),
      card_payments: capability.optional(),
      bancontact_payments: capability.optional(),
    })
    .optional(),
  email: unsettable.optional(),
  individual: z
    .strictObject({
      first_name: text.optional(),
      last_name: text.optional(),
      email: text.optional(),
      phone: text.optional(),
      dob: z.strictObject({ day: integer, month: integer, year: integer }).optional(),
    })
    .optional(),
  metadata: metadata.optional(),
  settings: z
    .strictObject({
      payouts: z.strictObject({ schedule: schedule.optional(), statement_descriptor: text.optional() }).optional(),
    })
    .optional(),
};

/** What an account may be changed with. */
export const accountChanges = z.strictObject(common);

/** What a new account is asked with. */
export const createAccount = z.strictObject({
  ...common,
  type: z.enum(["express", "custom", "standard"]).default("express"),
  country: text.default("BE"),
});

/** Changes to an account, checked. */
export type AccountChanges = z.output<typeof accountChanges>;

const none = z.strictObject({});

/** `/v1/accounts` and `/v1/account`: connected accounts, and the platform's own. */
export const accountRoutes: Route[] = [
  route("POST", "/v1/accounts", createAccount, (world, { params: { type, country, ...wishes } }) => {
    const wanted = Object.values(wishes.capabilities ?? {}).filter((wish) => wish?.requested);
    if (type === "express" && wanted.length === 0) {
      const message = "When creating an Express account, you must request at least one capability.";
      throw invalid(message, { param: "capabilities" });
    }
    return changeAccount(world, makeAccount(world, type, country), wishes);
  }),
  route("GET", "/v1/account", none, (world, { account }) =>
    account === null ? platformAccount() : getAccount(world, account),
  ),
  route("GET", "/v1/accounts/:id", none, (world, { id }) => getAccount(world, id)),
  route("POST", "/v1/accounts/:id", accountChanges, (world, { id, params }) => {
    const after = changeAccount(world, getAccount(world, id), params);
    emit(world, "account.updated", after, id);
    return after;
  }),
  route("DELETE", "/v1/accounts/:id", none, (world, { id }) => {
    getAccount(world, id);
    const { available, pending } = totals(world, id);
    if (available !== 0 || pending !== 0) {
      const message = "This account cannot be deleted because it has a balance.";
      throw new StripeRefusal(400, { type: "invalid_request_error", message });
    }
    world.store.remove("account", id);
    return { id, object: "account", deleted: true };
  }),
  route("GET", "/v1/accounts", z.strictObject(paging), (world, { params }) =>
    page("/v1/accounts", world.store.all("account"), params),
  ),
];
