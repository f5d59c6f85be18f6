import { z } from "zod";
import { invalid } from "../core/errors";
import { randomPart } from "../core/ids";
import { text, url } from "../http/params";
import { type Route, route } from "../http/route";
import { getAccount } from "./account-lifecycle";

/** An onboarding link works once, and for five minutes. */
const LINK_LASTS_SECONDS = 300;

const create = z.strictObject({
  account: text,
  refresh_url: url,
  return_url: url,
  type: z.enum(["account_onboarding", "account_update"]),
  collect: z.enum(["currently_due", "eventually_due"]).optional(),
  collection_options: z.strictObject({ fields: text.optional(), future_requirements: text.optional() }).optional(),
});

/** Links that lead a connected account to its onboarding, or to its own dashboard. */
export const accountLinkRoutes: Route[] = [
  route("POST", "/v1/account_links", create, (world, { params }) => {
    const account = getAccount(world, params.account);
    if (params.type === "account_update" && account.type !== "custom") {
      throw invalid("You cannot create account_update type Account Links for this account.", { param: "type" });
    }
    const now = world.clock.now();
    const id = randomPart(24);
    world.store.put("local.link", {
      id,
      account: account.id,
      returnUrl: params.return_url,
      refreshUrl: params.refresh_url,
      expiresAt: now + LINK_LASTS_SECONDS,
      used: false,
    });
    return {
      object: "account_link",
      created: now,
      expires_at: now + LINK_LASTS_SECONDS,
      url: `${world.baseUrl}/c/onboarding/${id}`,
    };
  }),
  route("POST", "/v1/accounts/:id/login_links", z.strictObject({ redirect_url: text.optional() }), (world, { id }) => {
    const account = getAccount(world, id);
    if (account.type !== "express")
      throw invalid("Cannot create a login link for an account that is not an Express account.");
    if (!account.details_submitted)
      throw invalid("Cannot create a login link for an account that has not completed onboarding.");
    return { object: "login_link", created: world.clock.now(), url: `${world.baseUrl}/c/dashboard/${id}` };
  }),
];
