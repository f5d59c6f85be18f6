import type { nl } from "@/emails/templates/privacy/texts.nl";

export const en: typeof nl = {
  asked: {
    subject: "Your TailTribe account will be erased",
    preview: "You can change your mind until then.",
    title: "Your account will be erased",
    intro: (p) =>
      `You asked us to erase your account. We do so on ${p.until}, unless care or money is still open then: in that case we wait until it is settled.`,
    means: "From now on you can neither request new care nor receive requests. What is agreed goes on as planned.",
    stop: {
      title: "Changed your mind, or was it not you?",
      text: "Sign in and choose “Keep my account”. If it was not you, also choose a new password right away.",
    },
    button: "Sign in and stop it",
  },
  soon: {
    subject: "We erase your TailTribe account in a few days",
    preview: "This is our last email, unless you change your mind.",
    title: "Your account is almost gone",
    intro: (p) => `On ${p.until} we erase your account. After that we cannot email you or bring anything back.`,
    stop: { title: "Changed your mind?", text: "Sign in and choose “Keep my account”. Everything stays as it is." },
    button: "Sign in and stop it",
  },
  stopped: {
    subject: "Your TailTribe account stays",
    preview: "We do not erase your account.",
    title: "Your account stays",
    intro: "We do not erase your account. Everything works as before.",
    button: "Go to my account",
  },
  copy: {
    subject: "The copy of your data is ready",
    preview: "You can download it for a few days.",
    title: "Your data is ready",
    intro: (p) =>
      `You asked for a copy of your data. You can download it until ${p.until}; then we delete the copy. You have to be signed in.`,
    notYou: "Not you? Choose a new password and sign out everywhere.",
    button: "Download my data",
  },
  otherAddress: {
    subject: "Somebody wants to change the email address of your account",
    preview: "Not you? Stop it with one click.",
    title: "Another email address for your account",
    intro: (p) =>
      `On ${p.at} somebody who knows your password asked for another email address for your account. It applies once the new address is confirmed.`,
    notYou: {
      title: "Not you?",
      text: "Stop it. We restore this address, sign everybody out and email you a link to choose a new password.",
    },
    until: (p) => `The link works until ${p.until}, even when the new address is already confirmed.`,
    button: "Stop this change",
  },
  newAddress: {
    subject: "Confirm your new email address at TailTribe",
    preview: "With this link the address applies to your account.",
    title: "Confirm your new email address",
    intro: "You want to use this address for your TailTribe account. Confirm that it is yours.",
    until: (p) => `The link works once, until ${p.until}.`,
    notYou: "Does this mean nothing to you? You need not do anything: nothing changes without your click.",
    button: "Confirm the new address",
  },
};
