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
  changed: {
    subject: "Your TailTribe password was changed",
    preview: "Was this not you? Choose a new password at once.",
    title: "Your password was changed",
    intro: (p) => `The password of your account was changed on ${p.at}. Your other browsers are signed out.`,
    notYou: "Was this not you? Choose a new password at once.",
    button: "Choose a new password",
  },
  device: {
    subject: "A new device signed in to your account",
    preview: "Was this not you? Shut them out at once.",
    title: "Signed in on a new device",
    intro: (p) => `Somebody signed in to your account on ${p.at} with ${p.browser}.`,
    unknown: "a browser that we do not recognise",
    you: "Was this you? Then there is nothing to do. Your account page shows where you are signed in.",
    notYou: {
      title: "Was this not you?",
      text: "Choose a new password at once. Everybody who is in your account now is then signed out.",
    },
    button: "Choose a new password",
  },
  factor: {
    preview: "Was this not you? Choose a new password at once.",
    "totp-on": {
      subject: "Signing in with a code is on",
      intro: "After your password, signing in now asks for a code of your app.",
    },
    "totp-off": {
      subject: "Signing in with a code is off",
      intro: "Your password is enough again. Your recovery codes no longer work.",
    },
    "recovery-used": {
      subject: "A recovery code of your account was used",
      intro: "Somebody used a recovery code instead of a code of your app. It does not work a second time.",
    },
    "recovery-renewed": {
      subject: "You have new recovery codes",
      intro: "New recovery codes were made for your account. The earlier ones no longer work.",
    },
    "passkey-on": {
      subject: "A passkey was added to your account",
      intro: "With this passkey you sign in without a password.",
    },
    "passkey-off": {
      subject: "A passkey was removed from your account",
      intro: "Nobody can sign in with this passkey any more.",
    },
    "google-on": {
      subject: "You can now sign in with Google",
      intro: "Your Google account is linked to your TailTribe account.",
    },
    "google-off": {
      subject: "Signing in with Google is off",
      intro: "Your Google account is no longer linked to your TailTribe account.",
    },
    when: (p) => `This happened on ${p.at}.`,
    left: (p) =>
      ["You have no recovery codes left. Make new ones.", "You have one recovery code left."][p.n] ??
      `You have ${p.n} recovery codes left.`,
    notYou: {
      title: "Was this not you?",
      text: "Choose a new password at once, and check how people sign in to your account.",
    },
    button: "Check your security",
  },
  suspended: {
    subject: "Your TailTribe account is suspended",
    preview: "Read why, and how to object.",
    title: "Your account is suspended",
    intro: "We have suspended your account. This is the reason:",
    means:
      "You can no longer sign in, and your open requests have ended. Money that is still due to you stays on record: we decide about it and let you know.",
    cancelled: (p) =>
      `${p.n === 1 ? "One booking that had not begun was cancelled" : `${p.n} bookings that had not begun were cancelled`}. Anyone who paid gets everything back.`,
    object: {
      title: "Do you disagree?",
      text: "Write to support@tailtribe.be within six months and explain what is wrong. Somebody who did not take the decision then looks at it again.",
    },
    button: "Read the terms",
  },
  restored: {
    subject: "Your TailTribe account works again",
    preview: "The suspension has been lifted.",
    title: "Your suspension has been lifted",
    intro: "We have lifted the suspension of your account. This is the reason:",
    owner: "You can sign in and book again. What was cancelled stays cancelled.",
    caregiver:
      "You can sign in again. We still review your profile; then owners can book you again. What was cancelled stays cancelled.",
    button: "Sign in",
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
  wordsApproved: {
    subject: "Your new profile text is online",
    preview: "Owners now read what you wrote.",
    title: "Your new text is online",
    intro: "We have checked your changed profile. From now on owners read your new text.",
    button: "See my profile",
  },
  wordsRefused: {
    subject: "Your new profile text cannot go online like this",
    preview: "Read why, and what you can change.",
    title: "Your new text is not online yet",
    intro: "We have checked your changed profile. Here is what needs to change:",
    next: "You stay visible with your previous text. Change the new one and we review it once more.",
    button: "Change my text",
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
