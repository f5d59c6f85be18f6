/** The `error` of a response, apart from the log link that every error gets. */
export interface ErrorBody {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error" | "rate_limit_error";
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  charge?: string;
  payment_intent?: object;
  payment_method?: object;
}

/** An error in Stripe's shape. `commits` keeps the changes made before it, such as a failed charge. */
export class StripeApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  readonly commits: boolean;

  constructor(status: number, body: ErrorBody, commits = false) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.commits = commits;
  }
}

/** A 400 for a request that is invalid in the current state. */
export function invalid(
  message: string,
  extra: { code?: string; param?: string; payment_intent?: object } = {},
): StripeApiError {
  return new StripeApiError(400, { type: "invalid_request_error", message, ...extra });
}

/** A 404 (id in the path) or 400 (id in a parameter) for an unknown id. */
export function missing(kind: string, id: string, param?: string): StripeApiError {
  return new StripeApiError(param === undefined ? 404 : 400, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
    param: param ?? "id",
  });
}

/** An amount as Stripe's messages write it. */
export function formatAmount(amount: number, currency: string): string {
  const sign = currency === "eur" ? "€" : `${currency.toUpperCase()} `;
  return `${sign}${(amount / 100).toFixed(2)}`;
}
