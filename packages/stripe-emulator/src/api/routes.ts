import { accountLinkRoutes, accountRoutes } from "../connect/accounts";
import { payoutRoutes } from "../connect/payouts";
import { transferRoutes } from "../connect/transfers";
import { matchPath, type Route } from "../http/route";
import { chargeRoutes } from "../payments/charges";
import { checkoutSessionRoutes } from "../payments/checkout-sessions";
import { customerRoutes } from "../payments/customers";
import { disputeRoutes } from "../payments/disputes";
import { paymentIntentRoutes } from "../payments/payment-intents";
import { paymentMethodRoutes } from "../payments/payment-methods";
import { refundRoutes } from "../payments/refunds";
import { balanceRoutes } from "./balances";
import { eventRoutes } from "./events";

/** All API routes. */
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

/** The matching route with the ids from the path, or null. */
export function findRoute(method: string, path: string): { route: Route; id: string; secondId: string } | null {
  for (const route of ROUTES) {
    const parts = route.method === method ? matchPath(route.path, path) : null;
    if (parts) return { route, id: parts.id ?? "", secondId: parts.second ?? "" };
  }
  return null;
}
