import type { nl } from "@/emails/templates/refund/texts.nl";

/** Money that goes back outside a cancellation or complaint, and money that did not arrive. */
export const en: typeof nl = {
  made: {
    owner: {
      subject: (p) => `You get ${p.amount} back`,
      preview: (p) => `About ${p.care}.`,
      title: "We are refunding you",
      refund: "You get back",
      support: (p) =>
        `We give back some or all of what you paid for ${p.care} with ${p.name}. The booking itself stays as it is.`,
      late: (p) =>
        `Your payment for ${p.care} arrived after the booking had ended. You get all of it back; you need not do anything.`,
      surplus: (p) => `A second payment arrived for ${p.care}. You get all of it back; you need not do anything.`,
      route:
        "The money goes back to the card or account you paid with. It usually arrives within 5 to 10 working days.",
      button: "See the booking",
    },
    caregiver: {
      subject: (p) => `Refund to the owner: your share is now ${p.share}`,
      preview: (p) => `About ${p.care}.`,
      title: "A part goes back to the owner",
      share: "Your share",
      text: (p) => `We refund ${p.amount} to ${p.name} for ${p.care}. Questions? Just reply to this e-mail.`,
      back: (p) =>
        `Your share had been paid out. We take ${p.back} back from your balance at Stripe; if that is too low, your next payouts pay it.`,
      button: "See my earnings",
    },
  },
  failed: {
    subject: (p) => `Your refund of ${p.amount} has not gone through yet`,
    preview: "The money is not lost: we are finding another way.",
    title: "The refund has not gone through yet",
    owed: "Still to be refunded",
    text: (p) =>
      `This amount goes back to you for ${p.care}, but your bank or card did not take it. It is not lost: we keep it aside for you.`,
    next: "We are looking into it and will try again. Has your card or account changed? Reply to this e-mail and we will find another way.",
    button: "See the booking",
  },
};
