import type { Payer, TypedCard } from "../payments/payment-methods";
import { isCardNumber } from "../payments/test-cards";
import { CHECKOUT_WORDS } from "./checkout-texts";
import type { Language } from "./page";

/** What stands in the fields of the payment page. */
export interface TypedIn {
  number: string;
  expiry: string;
  cvc: string;
  name: string;
  email: string;
}

type Read =
  | { kind: "right"; means: TypedCard | "bancontact"; payer: Payer }
  | { kind: "wrong"; typed: TypedIn; errors: Partial<TypedIn> };

/** Reads the payment form: how someone wants to pay, or what is wrong with each field. */
export function readCard(
  form: URLSearchParams,
  known: { language: Language; now: number; email: string | null },
): Read {
  const typed = Object.fromEntries(
    ["number", "expiry", "cvc", "name", "email"].map((name) => [name, (form.get(name) ?? "").trim()]),
  ) as unknown as TypedIn;
  const words = CHECKOUT_WORDS[known.language];
  const email = known.email ?? typed.email;
  const wrongEmail = /^[^\s@]+@[^\s@]+$/.test(email) ? {} : { email: words.wrongEmail };
  if (form.get("method") === "bancontact") {
    if (wrongEmail.email) return { kind: "wrong", typed, errors: wrongEmail };
    return { kind: "right", means: "bancontact", payer: { name: typed.name || null, email } };
  }
  const number = typed.number.replace(/[\s-]/g, "");
  const expiry = readExpiry(typed.expiry, known.now);
  const errors: Partial<TypedIn> = {
    ...wrongEmail,
    ...(isCardNumber(number) ? {} : { number: words.wrongNumber }),
    ...(expiry ? {} : { expiry: words.wrongExpiry }),
    ...(/^\d{3,4}$/.test(typed.cvc) ? {} : { cvc: words.wrongCvc }),
    ...(typed.name === "" ? { name: words.wrongName } : {}),
  };
  if (!expiry || Object.keys(errors).length > 0) return { kind: "wrong", typed, errors };
  return { kind: "right", means: { number, ...expiry }, payer: { name: typed.name, email } };
}

function readExpiry(text: string, now: number): { expMonth: number; expYear: number } | null {
  const [, month = "", year = ""] = /^(\d{1,2})\s*[/-]?\s*(\d{2}|\d{4})$/.exec(text) ?? [];
  const expMonth = Number(month);
  const expYear = Number(year) + (year.length === 2 ? 2000 : 0);
  if (expMonth < 1 || expMonth > 12) return null;
  return Date.UTC(expYear, expMonth, 1) / 1000 > now ? { expMonth, expYear } : null;
}
