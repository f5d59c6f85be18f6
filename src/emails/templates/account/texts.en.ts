import type { nl } from "@/emails/templates/account/texts.nl";

/** Signing up, signing in, and the approval of a caregiver. */
export const en: typeof nl = {
  verify: {
    subject: "Confirm your e-mail address at TailTribe",
    preview: "One click and your account is ready.",
    title: "Confirm your e-mail address",
    intro: "Good to have you. Confirm that this address is yours, and you can book and be booked.",
    expires: (p) => `The link works once, until ${p.until}.`,
    notYou: "Did you not create an account? Then there is nothing you need to do.",
    button: "Confirm my address",
  },
  reset: {
    subject: "Choose a new password for TailTribe",
    preview: "With this link you choose a new password.",
    title: "Choose a new password",
    intro:
      "Somebody asked for a new password for this address, or wanted to create an account with it. Was that you? Then choose a new password here. You will be signed out everywhere after that.",
    expires: (p) => `The link works once, until ${p.until}.`,
    notYou: "Did you not ask for this? Then there is nothing you need to do: your password stays as it is.",
    button: "Choose a new password",
  },
  welcome: {
    owner: {
      subject: "Welcome to TailTribe: find your caregiver",
      preview: "Your account is ready. This is how you find a caregiver near you.",
      title: "Welcome to TailTribe",
      intro: "Your account is ready. This is what comes next:",
      steps: [
        "Add your pet, with its habits and its moods.",
        "Find an approved caregiver near you and send a request.",
        "Pay only when the caregiver says yes. We hold your money until 48 hours after the end.",
      ],
      button: "Find a caregiver",
    },
    caregiver: {
      subject: "Welcome to TailTribe: finish your profile",
      preview: "A few more steps and owners can find you.",
      title: "Welcome to TailTribe",
      intro: "Good that you want to care for animals. This is how you get online:",
      steps: (p) => [
        "Complete your profile: who you are, your experience and your home.",
        "Choose your services, your prices and your hours.",
        `Connect your payout account. Of every booking ${p.share} is yours.`,
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
      "Keep your hours up to date, and you only get requests for when you can.",
      "Answer quickly. Every request says until when you have time.",
    ],
    button: "To my overview",
  },
  rejected: {
    subject: "Your profile is not approved",
    preview: "Read why, and what you can change.",
    title: "Your profile is not approved",
    intro: "We have checked your profile. This is what is not right yet:",
    next: "Change it and submit your profile again. We will then check it again. Until then owners cannot book you.",
    button: "Change my profile",
  },
};
