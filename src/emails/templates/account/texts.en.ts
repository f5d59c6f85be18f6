import type { nl } from "@/emails/templates/account/texts.nl";

/** Signing up, signing in, and the approval of a caregiver. */
export const en: typeof nl = {
  verify: {
    subject: "Confirm your e-mail address at TailTribe",
    preview: "One click and your account is ready.",
    title: "Confirm your e-mail address",
    intro: "Good to have you. Confirm that this address is yours; then you can book and be booked.",
    expires: (p) => `The link works once, until ${p.until}.`,
    notYou: "If you did not create an account, you can ignore this e-mail.",
    button: "Confirm my address",
  },
  reset: {
    subject: "Choose a new password for TailTribe",
    preview: "Use this link to choose a new password.",
    title: "Choose a new password",
    intro:
      "Somebody asked for a new password for this address, or wanted to create an account with it. If that was you, choose a new password here. We then sign you out everywhere.",
    expires: (p) => `The link works once, until ${p.until}.`,
    notYou: "If you did not ask for this, you can ignore this e-mail: your password stays the same.",
    button: "Choose a new password",
  },
  welcome: {
    owner: {
      subject: "Welcome to TailTribe: find your caregiver",
      preview: "Your account is ready. Here is how to find a caregiver near you.",
      title: "Welcome to TailTribe",
      intro: "Your account is ready. Here is what comes next:",
      steps: [
        "Add your pet, with its habits and character.",
        "Find an approved caregiver near you and send a request.",
        "Pay only when the caregiver says yes. We hold your money until 48 hours after the end.",
      ],
      button: "Find a caregiver",
    },
    caregiver: {
      subject: "Welcome to TailTribe: finish your profile",
      preview: "A few more steps and owners can find you.",
      title: "Welcome to TailTribe",
      intro: "Thank you for wanting to care for animals. Here is how to go online:",
      steps: (p) => [
        "Complete your profile: who you are, your experience and your home.",
        "Choose your services, your prices and your hours.",
        `Connect your payout account. You keep ${p.share} of every booking.`,
        "Submit your profile. We check it before it goes online.",
      ],
      button: "Finish my profile",
    },
  },
  approved: {
    subject: "Approved: your profile is online",
    preview: "Owners near you can book you now.",
    title: "You are online",
    intro: "We have checked and approved your profile. Owners near you can now find and book you.",
    steps: [
      "Keep your hours up to date, so you only get requests for when you are free.",
      "Answer quickly. Every request shows its deadline.",
    ],
    button: "Go to my dashboard",
  },
  rejected: {
    subject: "Your profile is not approved",
    preview: "Read why, and what you can change.",
    title: "Your profile is not approved",
    intro: "We have checked your profile. Here is what needs to change:",
    next: "Change it and submit your profile again. We then review it once more. Until then owners cannot book you.",
    button: "Change my profile",
  },
};
