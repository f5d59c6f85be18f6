import { z } from "zod";
import { invalid, StripeRefusal } from "../errors";
import { page } from "../http/list";
import { paging } from "../http/params";
import { type Route, route } from "../http/route";
import { totals } from "../money/ledger";
import { emit } from "../webhooks/emit";
import { changeAccount } from "./account-change";
import { getAccount } from "./account-lifecycle";
import { makeAccount, platformAccount } from "./account-make";
import { accountChanges, createAccount } from "./account-params";

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
