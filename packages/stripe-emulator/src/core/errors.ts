/** What goes out under `error`, apart from the log link that every answer gets. */
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

/** A refusal in Stripe's shape. `keepsEffects`: what happened before it (a failed charge) is not undone. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  readonly keepsEffects: boolean;

  constructor(status: number, body: ErrorBody, keepsEffects = false) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.keepsEffects = keepsEffects;
  }
}

/** A 400 for a request that makes no sense now. */
export function invalid(
  message: string,
  extra: { code?: string; param?: string; payment_intent?: object } = {},
): StripeRefusal {
  return new StripeRefusal(400, { type: "invalid_request_error", message, ...extra });
}

/** The 404 (in a path) or 400 (in a parameter) for an id that is not there. */
export function missing(kind: string, id: string, param?: string): StripeRefusal {
  return new StripeRefusal(param === undefined ? 404 : 400, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
    param: param ?? "id",
  });
}

/** Euros as Stripe writes them in its messages. */
export function inWords(amount: number, currency: string): string {
  const sign = currency === "eur" ? "€" : `${currency.toUpperCase()} `;
  return `${sign}${(amount / 100).toFixed(2)}`;
}
