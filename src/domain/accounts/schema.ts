import { z } from "zod";
import { hasContactData } from "@/domain/contact-data";
import { City, Postcode, Street } from "@/domain/places/schema";
import type { LegalText } from "@/generated/prisma/enums";
import { code, line, opaque } from "@/lib/http/request-text";

/** Area codes have two digits with 7 after them or three with 6; mobile numbers are 045 to 049 with 7 after. */
const NATIONAL = /^0(?:4[5-9]\d{7}|4[1-4]\d{6}|[1-35-9]\d{7})$/;

/**
 * A Belgian number as it is stored, +32470123456, from any usual notation: 0470 12 34 56, 0032 9/223.45.67,
 * +32 (0)470… Anything else is returned unchanged.
 */
export function normalizePhone(input: string): string {
  const digits = input.replace(/[\s./()-]/g, "");
  const national = digits.replace(/^(?:\+|00)320?/, "0");
  return NATIONAL.test(national) ? `+32${national.slice(1)}` : input;
}

/** The version of the terms that a person accepts by signing up. It changes whenever their meaning changes. */
export const TERMS_VERSION = "2026-12";

/** The version of the privacy statement, which people confirm to have read. */
export const PRIVACY_VERSION = "2026-12";

/** The version of each legal text that holds now. */
export const LEGAL_VERSIONS: Record<LegalText, string> = { TERMS: TERMS_VERSION, PRIVACY: PRIVACY_VERSION };

export const PASSWORD_MIN = 10;
/** Longer ones would only make the server hash more. */
export const PASSWORD_MAX = 200;

/** An email address as it is stored and compared: lower case, trimmed. */
export const Email = code(254, (typed) => typed.toLowerCase()).pipe(z.email());

/**
 * Alphabetic characters and what joins them in names; a dot ends an initial or an abbreviation. No addresses or links: our emails begin
 * with the name.
 */
export const PersonName = line({ min: 2, max: 80 })
  .regex(/^['’‘`´]?\p{L}[\p{L}\p{M}\p{Nd} .'’‘`´-]*$/u, { error: "A name is made of alphabetic characters." })
  .refine((name) => !/[\p{L}\p{M}]{2}\.\p{L}|\.\./u.test(name) && !hasContactData(name), {
    error: "A name is no address.",
    params: { code: "no_name" },
  });

/** A Belgian telephone number in any usual notation; stored as +32470123456. */
export const Phone = code(40, normalizePhone).regex(/^\+32\d{8,9}$/, {
  error: "This is not a Belgian telephone number.",
});

/** A number to call in an emergency, of any country; kept as it was typed. */
export const AnyPhone = code(30).regex(/^(?=(?:\D*\d){6,15}\D*$)\+?[\d ()/.-]+$/, {
  error: "This is not a telephone number.",
});

/** Only bounds the length. The code that hashes a new password decides whether it is good enough. */
const NewPassword = opaque(1000);
const CurrentPassword = opaque(1000);
const LocaleCode = z.enum(["nl", "fr", "en"]);
const LinkToken = opaque(200);
/** Where the person was going, with its language and query; the emailed link carries it to any device. */
const NextPath = opaque(1000).optional();

export const SignUp = z.strictObject({
  name: PersonName,
  email: Email,
  password: NewPassword,
  /** Never ADMIN: only the server's command line creates admins. */
  role: z.enum(["OWNER", "CAREGIVER"]),
  locale: LocaleCode,
  acceptTerms: z.literal(true),
  next: NextPath,
});
export type SignUp = z.infer<typeof SignUp>;

/** Six digits of an app, or a recovery code; spaces and dashes do not matter. */
const OneTimeCode = code(40, (typed) => typed.replace(/[\s-]/g, "").toUpperCase());

/** The code is asked for once the password is right. */
export const SignIn = z.object({ email: Email, password: CurrentPassword, code: OneTimeCode.optional() });
export type SignIn = z.infer<typeof SignIn>;

/** Requests a link by email: to verify the address again, or to choose a new password. */
export const LinkRequest = z.strictObject({ email: Email, next: NextPath });
export type LinkRequest = z.infer<typeof LinkRequest>;

/** The password proves the address's owner where the link is opened in another browser than the one that signed up. */
export const AddressVerification = z.strictObject({ token: LinkToken, password: CurrentPassword.optional() });
export type AddressVerification = z.infer<typeof AddressVerification>;

export const PasswordReset = z.strictObject({ token: LinkToken, password: NewPassword });
export type PasswordReset = z.infer<typeof PasswordReset>;

export const PasswordChange = z.strictObject({ current: CurrentPassword, password: NewPassword });
export type PasswordChange = z.infer<typeof PasswordChange>;

/** The password proves that it is the account's owner who adds a second factor. */
export const PasswordProof = z.strictObject({ password: CurrentPassword });
export const CodeProof = z.strictObject({ code: OneTimeCode.min(1) });
export type CodeProof = z.infer<typeof CodeProof>;

/** Another e-mail address; the password proves that it is the account's owner who asks. */
export const EmailChange = z.strictObject({ email: Email, password: CurrentPassword });
export type EmailChange = z.infer<typeof EmailChange>;
export const EmailChangeLink = z.strictObject({ token: LinkToken });

/** The versions of the legal texts that the page showed. */
export const Agreement = z.strictObject({ terms: code(20), privacy: code(20) });
export type Agreement = z.infer<typeof Agreement>;

/** What users change about themselves; null clears a field. Never the email, the role or anything that grants access. */
export const AccountChange = z.strictObject({
  name: PersonName.optional(),
  locale: LocaleCode.optional(),
  phone: Phone.nullish(),
  street: Street.nullish(),
  postcode: Postcode.nullish(),
  city: City.nullish(),
});
export type AccountChange = z.infer<typeof AccountChange>;
