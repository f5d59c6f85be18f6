import type { nl } from "@/emails/templates/booking-request/texts.nl";

/** From the request to its answer. `care` is "the walk on Fri, 4 Dec, 10:00", `ask` the same with "a". */
export const en: typeof nl = {
  requested: {
    subject: (p) => `${p.name} asks for ${p.ask}`,
    preview: (p) => `Your share: ${p.share}. Answer before ${p.respondBy}.`,
    title: (p) => `${p.name} asks if you are available`,
    intro: "There is a new request for you. Have a look and let us know if it works for you.",
    share: "Your share",
    shareOf: (p) => `${p.share} of ${p.price}`,
    message: (p) => `${p.name} added a message. You can read it with the request.`,
    deadline: (p) => ({ title: `Answer before ${p.respondBy}`, text: "After that the request expires automatically." }),
    button: "See the request",
  },
  accepted: {
    subject: (p) => `${p.name} says yes: pay before ${p.payBy}`,
    preview: (p) => `${p.price} for ${p.care}.`,
    title: (p) => `${p.name} says yes`,
    intro: "Your place is held. Pay with Bancontact or a card and the booking is confirmed.",
    toPay: "To pay",
    deadline: (p) => ({
      title: `Pay before ${p.payBy}`,
      text: "After that the booking expires and the place is free for somebody else.",
    }),
    button: (p) => `Pay ${p.price}`,
  },
  declined: {
    subject: (p) => `${p.name} cannot make it: ${p.care}`,
    preview: "You pay nothing. There are other caregivers near you.",
    title: (p) => `${p.name} cannot make it this time`,
    intro: (p) => `Your request for ${p.care} was declined. You pay nothing.`,
    reason: "Reason",
    reasons: {
      NO_TIME: "No time at that moment",
      NOT_A_MATCH: "Not a match for this caregiver",
      TOO_FAR: "Too far away",
      AWAY: "Away in that period",
      OTHER: "Another reason",
    },
    note: (p) => `${p.name} added a few words. You can read them with your request.`,
    next: "There are other caregivers who would love to meet your pet.",
    button: "Find another caregiver",
  },
  expired: {
    unanswered: {
      subject: (p) => `No answer from ${p.name} for ${p.care}`,
      preview: "Your request has expired. You pay nothing.",
      title: "Your request has expired",
      intro: (p) =>
        `${p.name} did not answer before ${p.respondBy}. The request has therefore expired and you pay nothing.`,
      next: "Look for another caregiver, or ask again for another time.",
      button: "Find another caregiver",
    },
    unpaid: {
      subject: (p) => `Not paid in time: ${p.care} has expired`,
      preview: "The place is free again. Nothing was charged.",
      title: "Your booking has expired",
      intro: (p) =>
        `We did not get your payment of ${p.price} before ${p.payBy}. The booking has therefore expired and the place is free again. Nothing was charged.`,
      late: "Did you pay just after that? Then you get the full amount back automatically.",
      button: "See the booking",
    },
    forCaregiver: {
      subject: (p) => `Not paid by ${p.name}: ${p.care} has expired`,
      preview: "Your hours are free again.",
      title: "This booking is not going ahead",
      intro: (p) =>
        `${p.name} did not pay before ${p.payBy}. The booking has expired and your hours are free again. There is nothing you need to do.`,
      button: "See the booking",
    },
  },
};
