import type { Texts } from "@/emails/i18n/nl";

/** From request to review. `care` is "the walk on Fri, 4 Dec, 10:00", `ask` the same with "a". */
export const booking: Texts["booking"] = {
  requested: {
    subject: (p) => `${p.name} asks for ${p.ask}`,
    preview: (p) => `Your share: ${p.share}. Answer before ${p.respondBy}.`,
    title: (p) => `${p.name} asks if you have time`,
    intro: "There is a new request for you. Have a look and say whether it suits you.",
    share: "Your share",
    shareOf: (p) => `${p.share} of ${p.price}`,
    message: (p) => `${p.name} added a message. You can read it with the request.`,
    deadline: (p) => ({ title: `Answer before ${p.respondBy}`, text: "After that the request expires by itself." }),
    button: "See the request",
  },
  accepted: {
    subject: (p) => `${p.name} says yes: pay before ${p.payBy}`,
    preview: (p) => `${p.price} for ${p.care}.`,
    title: (p) => `${p.name} says yes`,
    intro: "Your place is held. Pay with Bancontact or a card and everything is settled.",
    toPay: "To pay",
    deadline: (p) => ({
      title: `Pay before ${p.payBy}`,
      text: "After that the booking lapses and the place is free for somebody else.",
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
      next: "Look for another caregiver, or ask again for another moment.",
      button: "Find another caregiver",
    },
    unpaid: {
      subject: (p) => `Not paid in time: ${p.care} has lapsed`,
      preview: "The place is free again. Nothing was charged.",
      title: "Your booking has lapsed",
      intro: (p) =>
        `We did not get your payment of ${p.price} before ${p.payBy}. The booking has therefore lapsed and the place is free again. Nothing was charged.`,
      late: "Did you pay just after that? Then you get the full amount back by itself.",
      button: "See the booking",
    },
    forCaregiver: {
      subject: (p) => `Not paid by ${p.name}: ${p.care} lapses`,
      preview: "Your hours are free again.",
      title: "This booking is not going ahead",
      intro: (p) =>
        `${p.name} did not pay before ${p.payBy}. The booking has lapsed and your hours are free again. There is nothing you need to do.`,
      button: "See the booking",
    },
  },
  reminder: {
    subject: (p) => `Reminder: ${p.care}`,
    preview: (p) => `It begins on ${p.start}.`,
    title: "Almost time",
    owner: {
      intro: (p) =>
        `${p.name} expects you on ${p.start}. Put ready what your pet needs, and check that your address, key notes and phone number are still right.`,
      button: "See the booking",
    },
    caregiver: {
      intro: (p) =>
        `${p.name} counts on you on ${p.start}. The address, the key notes and the phone number are with the booking.`,
      button: "See address and notes",
    },
  },
  review: {
    subject: (p) => `How was it with ${p.name}?`,
    preview: (p) => `Write your review before ${p.until}.`,
    title: (p) => `How was it with ${p.name}?`,
    owner: (p) =>
      `${p.care} is over. A rating and a few words help other owners choose, and help your caregiver along.`,
    caregiver: (p) => `${p.care} is over. Tell other caregivers how it was with this pet and its owner.`,
    deadline: (p) => ({
      title: `You can write before ${p.until}`,
      text: "Your review is shown only when you have both written, or when that time is over.",
    }),
    complain: (p) =>
      `Was something not right? Report it with your booking before ${p.payout}. We hold your money until then.`,
    share: (p) => `Your share of ${p.share} leaves from ${p.payout}, if no complaint is open.`,
    button: "Write a review",
  },
};
