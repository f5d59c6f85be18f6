import type { CardDetails, Payer } from "../payments/payment-methods";
import { isCardNumber } from "../payments/test-cards";
import { CHECKOUT_TEXTS } from "./checkout-texts";
import type { Language } from "./page";

/** The fields of the payment form. */
export interface CheckoutFields {
  number: string;
  expiry: string;
  cvc: string;
  name: string;
  email: string;
}

type Read =
  | { kind: "valid"; paymentMethod: CardDetails | "bancontact"; payer: Payer }
  | { kind: "invalid"; values: CheckoutFields; errors: Partial<CheckoutFields> };

/** Validates the payment form: returns the payment method and payer, or an error per field. */
export function readCard(
  form: URLSearchParams,
  context: { language: Language; now: number; email: string | null },
): Read {
  const values = Object.fromEntries(
    ["number", "expiry", "cvc", "name", "email"].map((name) => [name, (form.get(name) ?? "").trim()]),
  ) as unknown as CheckoutFields;
  const texts = CHECKOUT_TEXTS[context.language];
  const email = context.email ?? values.email;
  const wrongEmail = /^[^\s@]+@[^\s@]+$/.test(email) ? {} : { email: texts.wrongEmail };
  if (form.get("method") === "bancontact") {
    if (wrongEmail.email) return { kind: "invalid", values, errors: wrongEmail };
    return { kind: "valid", paymentMethod: "bancontact", payer: { name: values.name || null, email } };
  }
  const number = values.number.replace(/[\s-]/g, "");
  const expiry = readExpiry(values.expiry, context.now);
  const errors: Partial<CheckoutFields> = {
    ...wrongEmail,
    ...(isCardNumber(number) ? {} : { number: texts.wrongNumber }),
    ...(expiry ? {} : { expiry: texts.wrongExpiry }),
    ...(/^\d{3,4}$/.test(values.cvc) ? {} : { cvc: texts.wrongCvc }),
    ...(values.name === "" ? { name: texts.wrongName } : {}),
  };
  if (!expiry || Object.keys(errors).length > 0) return { kind: "invalid", values, errors };
  return { kind: "valid", paymentMethod: { number, ...expiry }, payer: { name: values.name, email } };
}

function readExpiry(text: string, now: number): { expMonth: number; expYear: number } | null {
  const [, month = "", year = ""] = /^(\d{1,2})\s*[/-]?\s*(\d{2}|\d{4})$/.exec(text) ?? [];
  const expMonth = Number(month);
  const expYear = Number(year) + (year.length === 2 ? 2000 : 0);
  if (expMonth < 1 || expMonth > 12) return null;
  return Date.UTC(expYear, expMonth, 1) / 1000 > now ? { expMonth, expYear } : null;
}
