import type { nl } from "@/emails/templates/complaint/texts.nl";

/** A complaint and the decision on it. */
export const en: typeof nl = {
  opened: {
    owner: {
      subject: (p) => `We are looking into your complaint about ${p.care}`,
      preview: (p) => `Your payment of ${p.price} waits until we have decided.`,
      title: "We have received your complaint",
      intro: (p) =>
        `We are sorry that it did not go as agreed. Your payment of ${p.price} does not go to ${p.name} yet: we hold it until we have decided.`,
      next: "Somebody at TailTribe reads everything. If we have questions we will write to you. You will get our decision by e-mail too.",
      button: "See the booking",
    },
    caregiver: {
      subject: (p) => `${p.name} has a complaint about ${p.care}`,
      preview: (p) => `Your payout of ${p.share} waits until we have decided.`,
      title: "There is a complaint about this booking",
      intro: (p) =>
        `${p.name} told us that it did not go as agreed. Your payout of ${p.share} waits until we have decided.`,
      next: "Tell us your side on the booking; we read both before we decide. You will get our decision by e-mail.",
      button: "Read it and reply",
    },
  },
  replied: {
    subject: (p) => `${p.name} replied to your complaint about ${p.care}`,
    preview: "You can read the reply on the booking.",
    title: (p) => `${p.name} has told us their side`,
    intro: (p) =>
      `${p.name} has replied to your complaint about ${p.care}. You can read it on the booking. We read both sides before we decide; there is nothing you need to do.`,
    button: "Read the reply",
  },
  decided: {
    owner: {
      subject: (p) => `Decided: you get ${p.refund} back`,
      subjectNothing: "Decided: your complaint does not lead to a refund",
      preview: (p) => `Our decision about ${p.care}.`,
      titles: {
        all: "You get everything back",
        part: "You get part of it back",
        nothing: "Your complaint does not lead to a refund",
      },
      withReply: (p) => `We have heard you and ${p.name} about ${p.care}, and decided on your complaint.`,
      withoutReply: (p) => `We have looked into your complaint about ${p.care} and decided on it.`,
      nothing: (p) => `We found no reason to give back part of the ${p.price} you paid.`,
      refund: "You get back",
      paid: "Paid",
      retained: "Not refunded",
      earlier: "Already refunded",
      route:
        "The money goes back to the card or account you paid with. It usually arrives within 5 to 10 working days.",
      button: "See the booking",
    },
    caregiver: {
      subject: (p) => `Decided: your share is ${p.share}`,
      preview: (p) => `Our decision about ${p.care}.`,
      titles: {
        all: "The owner gets everything back",
        part: "The owner gets part of it back",
        nothing: "Nothing goes back to the owner",
      },
      withReply: (p) => `We have heard you and ${p.name} about ${p.care}, and decided on the complaint.`,
      withoutReply: (p) => `We have looked into the complaint by ${p.name} about ${p.care} and decided on it.`,
      nothing: "There is no refund: your share does not change.",
      refunded: (p) => `The owner gets ${p.refund} back of the ${p.price}.`,
      share: "Your share",
      payout: (p) => `We send it from ${p.payout}.`,
      payoutNow: "We send it now.",
      button: "See my earnings",
    },
  },
};
