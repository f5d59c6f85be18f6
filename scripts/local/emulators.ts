import { type ResendEmulatorOptions, startResendEmulator } from "@tailtribe/resend-emulator";
import { type StripeEmulatorOptions, startStripeEmulator } from "@tailtribe/stripe-emulator";

const TIME_ZONE = "Europe/Brussels";

/** The Stripe emulator with the marketplace's platform account: a Belgian company that pays in euros. */
export const startLocalStripe = (options: Omit<StripeEmulatorOptions, "platform">) =>
  startStripeEmulator({
    ...options,
    platform: {
      country: "BE",
      currency: "eur",
      timeZone: TIME_ZONE,
      statementDescriptor: "TAILTRIBE",
      examplePerson: {
        firstName: "Noor",
        lastName: "Peeters",
        bornOn: { day: 14, month: 5, year: 1990 },
        iban: "BE62510007547061",
        email: "noor@example.test",
      },
    },
  });

/** The Resend emulator with Belgian time. */
export const startLocalMailbox = (options: Omit<ResendEmulatorOptions, "timeZone">) =>
  startResendEmulator({ ...options, timeZone: TIME_ZONE });
