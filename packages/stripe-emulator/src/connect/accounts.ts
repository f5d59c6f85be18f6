import { z } from "zod";
import { invalid, StripeApiError } from "../core/errors";
import { emit } from "../core/events";
import { randomPart } from "../core/ids";
import { totals } from "../core/ledger";
import { readSwitch } from "../core/settings";
import { page } from "../http/list";
import { paging, text, url } from "../http/params";
import { type Route, route } from "../http/route";
import { getAccount } from "./account-lifecycle";
import { createAccount, platformAccount, updateAccount } from "./account-object";
import { accountParams, accountUpdate } from "./account-params";

const none = z.strictObject({});

/** `/v1/accounts` and `/v1/account`: connected accounts, and the platform's own. */
export const accountRoutes: Route[] = [
  route("POST", "/v1/accounts", accountParams, (sandbox, { params: { type, country, ...input } }) => {
    const requested = Object.values(input.capabilities ?? {}).filter((capability) => capability?.requested);
    if (type === "express" && requested.length === 0) {
      const message = "When creating an Express account, you must request at least one capability.";
      throw invalid(message, { param: "capabilities" });
    }
    return updateAccount(sandbox, createAccount(sandbox, type, country ?? sandbox.platform.country), input);
  }),
  route("GET", "/v1/account", none, (sandbox, { account }) =>
    account === null
      ? platformAccount(sandbox.platform, readSwitch(sandbox, "platform.paysOutDaily") ? "daily" : "manual")
      : getAccount(sandbox, account),
  ),
  route("GET", "/v1/accounts/:id", none, (sandbox, { id }) => getAccount(sandbox, id)),
  route("POST", "/v1/accounts/:id", accountUpdate, (sandbox, { id, params }) => {
    const after = updateAccount(sandbox, getAccount(sandbox, id), params);
    emit(sandbox, "account.updated", after, id);
    return after;
  }),
  route("DELETE", "/v1/accounts/:id", none, (sandbox, { id }) => {
    getAccount(sandbox, id);
    const { available, pending } = totals(sandbox, id);
    if (available !== 0 || pending !== 0) {
      const message = "This account cannot be deleted because it has a balance.";
      throw new StripeApiError(400, { type: "invalid_request_error", message });
    }
    sandbox.store.remove("account", id);
    return { id, object: "account", deleted: true };
  }),
  route("GET", "/v1/accounts", z.strictObject(paging), (sandbox, { params }) =>
    page("/v1/accounts", sandbox.store.all("account"), params),
  ),
];

/** An onboarding link works once and expires after five minutes. */
const LINK_LIFETIME_SECONDS = 300;

const create = z.strictObject({
  account: text,
  refresh_url: url,
  return_url: url,
  type: z.enum(["account_onboarding", "account_update"]),
  collect: z.enum(["currently_due", "eventually_due"]).optional(),
  collection_options: z.strictObject({ fields: text.optional(), future_requirements: text.optional() }).optional(),
});

/** Account links (onboarding) and login links (dashboard) of connected accounts. */
export const accountLinkRoutes: Route[] = [
  route("POST", "/v1/account_links", create, (sandbox, { params }) => {
    const account = getAccount(sandbox, params.account);
    if (params.type === "account_update" && account.type !== "custom") {
      throw invalid("You cannot create account_update type Account Links for this account.", { param: "type" });
    }
    const now = sandbox.clock.now();
    const id = randomPart(24);
    sandbox.store.put("local.link", {
      id,
      account: account.id,
      returnUrl: params.return_url,
      refreshUrl: params.refresh_url,
      expiresAt: now + LINK_LIFETIME_SECONDS,
      used: false,
    });
    return {
      object: "account_link",
      created: now,
      expires_at: now + LINK_LIFETIME_SECONDS,
      url: `${sandbox.baseUrl}/c/onboarding/${id}`,
    };
  }),
  route(
    "POST",
    "/v1/accounts/:id/login_links",
    z.strictObject({ redirect_url: text.optional() }),
    (sandbox, { id }) => {
      const account = getAccount(sandbox, id);
      if (account.type !== "express")
        throw invalid("Cannot create a login link for an account that is not an Express account.");
      if (!account.details_submitted)
        throw invalid("Cannot create a login link for an account that has not completed onboarding.");
      return { object: "login_link", created: sandbox.clock.now(), url: `${sandbox.baseUrl}/c/dashboard/${id}` };
    },
  ),
];
