import type { nl } from "@/emails/templates/booking-confirmed/texts.nl";

/** From the payment to the review. */
export const en: typeof nl = {
  paid: {
    owner: {
      subject: (p) => `Paid: ${p.price} for ${p.care}`,
      preview: (p) => `The booking with ${p.name} is confirmed. This is your receipt.`,
      title: "Your payment has arrived",
      intro: (p) =>
        `The booking is confirmed. ${p.name} now sees your address, key notes and phone number, until 48 hours after the end. Keep this e-mail as your receipt.`,
      amount: "Paid",
      paidOn: "Paid on",
      reference: "Booking",
      button: "See the booking",
    },
    caregiver: {
      subject: (p) => `${p.name} has paid: ${p.care} is going ahead`,
      preview: (p) => `Your share: ${p.share}.`,
      title: (p) => `${p.name} has paid`,
      intro: "The booking is confirmed. You now find the address, the key notes and the phone number on the booking.",
      amount: "Your share",
      payout: (p) => ({
        title: `We send your money from ${p.payout}`,
        text: "That is 48 hours after the end, if no complaint is open.",
      }),
      button: "See address and notes",
    },
  },
  cancelled: {
    owner: {
      subject: (p) => `Cancelled: ${p.care}. You get ${p.refund} back`,
      subjectUnpaid: (p) => `Cancelled: ${p.care}`,
      preview: (p) => `Of the ${p.price} you paid, you get ${p.refund} back.`,
      previewProcessing: "Your payment was still on its way.",
      processing:
        "Your payment was still on its way. If it arrives after all, you get everything back automatically and we send you an e-mail.",
      previewUnpaid: "Nothing had been paid yet.",
      title: "Your booking is cancelled",
      own: (p) => `Your booking with ${p.name} is not going ahead.`,
      support: (p) => `TailTribe has cancelled your booking with ${p.name}.`,
      unpaid: "Nothing had been paid yet, so you will not be charged.",
      refund: "You get back",
      paid: "Paid",
      retained: "Kept",
      earlier: "Of which already refunded",
      route:
        "The money goes back to the card or account you paid with. It usually arrives within 5 to 10 working days.",
      contested: "Your bank is looking into this payment. The refund waits for its decision.",
      nothing: "Care had already started. Under the cancellation policy of this booking, nothing is refunded then.",
      next: "Another caregiver may be free on the same dates.",
      search: "Find another caregiver",
      button: "See the booking",
    },
    caregiver: {
      subject: (p) => `Cancelled: ${p.care}`,
      subjectShare: (p) => `Cancelled: ${p.care}. You still get ${p.share}`,
      preview: (p) => `You get ${p.share}. Your hours are free again.`,
      title: "This booking is not going ahead",
      own: (p) => `${p.name} has cancelled: ${p.care}. Your hours are free again.`,
      support: (p) => `TailTribe has cancelled the booking of ${p.name}: ${p.care}. Your hours are free again.`,
      withdrawn: (p) => `${p.name} has withdrawn the request: ${p.care}. You no longer need to answer.`,
      share: "You still get",
      late: (p) =>
        `It was cancelled late, so a part is yours. We send it from ${p.payout}, 48 hours after the planned end.`,
      nothing: "It was cancelled in time, so you get nothing for this booking.",
      fault: "The owner gets everything back. You get nothing for this booking.",
      processing: "The payment was still on its way. If it arrives after all, it goes back to the owner.",
      unpaid: "Nothing had been paid yet.",
      button: "See the booking",
    },
  },
  reminder: {
    subject: (p) => `Reminder: ${p.care}`,
    preview: (p) => `It begins on ${p.start}.`,
    title: "Almost time",
    owner: {
      intro: (p) =>
        `${p.name} expects you on ${p.start}. Get everything your pet needs ready, and check that your address, key notes and phone number are still right.`,
      button: "See the booking",
    },
    caregiver: {
      intro: (p) =>
        `${p.name} counts on you on ${p.start}. You find the address, the key notes and the phone number on the booking.`,
      button: "See address and notes",
    },
  },
  review: {
    subject: (p) => `How was it with ${p.name}?`,
    preview: (p) => `Write your review before ${p.until}.`,
    title: (p) => `How was it with ${p.name}?`,
    owner: (p) => `${p.care} is over. A rating and a few words help other owners choose and help your caregiver.`,
    caregiver: (p) => `${p.care} is over. Tell other caregivers how it was with this pet and its owner.`,
    deadline: (p) => ({
      title: `You can write until ${p.until}`,
      text: "Your review is shown only when you have both written, or when that time is over.",
    }),
    complain: (p) =>
      `Was something wrong? Report it on your booking before ${p.payout}. We hold your money until then.`,
    share: (p) => `We send your share of ${p.share} from ${p.payout}, if no complaint is open.`,
    button: "Write a review",
  },
};
