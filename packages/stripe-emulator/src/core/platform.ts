/** A person as the onboarding page asks for one. */
export interface PersonDetails {
  firstName: string;
  lastName: string;
  bornOn: { day: number; month: number; year: number };
  iban: string;
}

/** The platform account and the region of its pages. */
export interface Platform {
  /** ISO 3166 code of the platform; the default country of accounts and cards, and the region of number formats. */
  country: string;
  /** ISO 4217 code in lower case, of balances and payouts. */
  currency: string;
  /** IANA name of the time zone in which pages show times. */
  timeZone: string;
  /** On charges whose intent has none: at most 22 characters. */
  statementDescriptor: string;
  /** Fills in forms on request, pays through the control API, and completes onboarding there. */
  examplePerson: PersonDetails & { email: string };
}

/** Neutral settings for whatever a caller leaves out. */
export const DEFAULT_PLATFORM: Platform = {
  country: "IE",
  currency: "eur",
  timeZone: "UTC",
  statementDescriptor: "STRIPE EMULATOR",
  examplePerson: {
    firstName: "Jane",
    lastName: "Doe",
    bornOn: { day: 1, month: 1, year: 1990 },
    iban: "IE64IRCE92050112345678",
    email: "jane.doe@example.test",
  },
};
