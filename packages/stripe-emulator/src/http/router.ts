import { accountLinkRoutes } from "../resources/account-links";
import { accountRoutes } from "../resources/accounts";
import { balanceRoutes } from "../resources/balances";
import { chargeRoutes } from "../resources/charges";
import { checkoutSessionRoutes } from "../resources/checkout-sessions";
import { customerRoutes } from "../resources/customers";
import { disputeRoutes } from "../resources/disputes";
import { eventRoutes } from "../resources/events";
import { paymentIntentRoutes } from "../resources/payment-intents";
import { paymentMethodRoutes } from "../resources/payment-methods";
import { payoutRoutes } from "../resources/payouts";
import { refundRoutes } from "../resources/refunds";
import { transferRoutes } from "../resources/transfers";
import { matchPath } from "./path";
import type { Route } from "./route";

/** Every address of the API. */
const ROUTES: Route[] = [
  ...accountRoutes,
  ...accountLinkRoutes,
  ...balanceRoutes,
  ...chargeRoutes,
  ...checkoutSessionRoutes,
  ...customerRoutes,
  ...disputeRoutes,
  ...eventRoutes,
  ...paymentIntentRoutes,
  ...paymentMethodRoutes,
  ...payoutRoutes,
  ...refundRoutes,
  ...transferRoutes,
];

/** The route of an address with the ids in it, or null. */
export function findRoute(method: string, path: string): { route: Route; id: string; secondId: string } | null {
  for (const route of ROUTES) {
    const parts = route.method === method ? matchPath(route.path, path) : null;
    if (parts) return { route, id: parts.id ?? "", secondId: parts.second ?? "" };
  }
  return null;
}
