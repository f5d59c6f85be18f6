import type { Texts } from "../texts";

/** Payments, cancellations, payouts and complaints: every sentence with an amount. */
export const money: Texts["money"] = {
  terms: {
    free: (p) => ({
      title: `Cancel free of charge up to and including ${p.until}`,
      text: `You then get ${p.price} back. After that, until the start, you get ${p.half} back. From the start on, nothing.`,
    }),
    late: (p) => ({
      title: "Cancelling free of charge is no longer possible",
      text: `That moment had already passed. If you cancel before the start, you get ${p.half} back. From the start on, nothing.`,
    }),
  },
  paid: {
    owner: {
      subject: (p) => `Paid: ${p.price} for ${p.care}`,
      preview: (p) => `The booking with ${p.name} is settled. This is your receipt.`,
      title: "Your payment has arrived",
      intro: (p) =>
        `The booking is settled. ${p.name} now sees your address, key notes and phone number, until 48 hours after the end. Keep this mail as your receipt.`,
      amount: "Paid",
      paidOn: "Paid on",
      reference: "Booking",
      button: "See the booking",
    },
    caregiver: {
      subject: (p) => `${p.name} has paid: ${p.care} is going ahead`,
      preview: (p) => `Your share: ${p.share}.`,
      title: (p) => `${p.name} has paid`,
      intro: "The booking is settled. The address, the key notes and the phone number are now with the booking.",
      amount: "Your share",
      payout: (p) => ({
        title: `Your money leaves from ${p.payout}`,
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
      previewUnpaid: "Nothing had been paid yet.",
      title: "Your booking is cancelled",
      own: (p) => `Your booking with ${p.name} is not going ahead.`,
      support: (p) => `TailTribe has cancelled your booking with ${p.name}.`,
      unpaid: "Nothing had been paid yet, so you will not be charged.",
      refund: "You get back",
      paid: "Paid",
      kept: "Kept",
      earlier: "Of which earlier",
      route: "The money goes back the way you paid. It usually arrives within 5 to 10 working days.",
      nothing: "The care had already begun. Under the cancellation rule of this booking nothing is refunded then.",
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
        `It was cancelled late, so a part is yours. It leaves from ${p.payout}, 48 hours after the planned end.`,
      nothing: "It was cancelled in time, so you get nothing for this booking.",
      fault: "The owner gets everything back. You get nothing for this booking.",
      unpaid: "Nothing had been paid yet.",
      button: "See the booking",
    },
  },
  payoutSent: {
    subject: (p) => `${p.amount} is on its way to your account`,
    preview: "It usually arrives within 1 to 3 working days.",
    title: "Your money is on its way",
    intro: (p) => `This is your share for ${p.care}. Thank you for your good care.`,
    introPlain: "We have paid out your earnings. Thank you for your good care.",
    amount: "Paid out",
    bank: "Stripe passes it on to your bank account. It usually arrives within 1 to 3 working days.",
    button: "See my earnings",
  },
  payoutFailed: {
    subject: (p) => `Payout of ${p.amount} failed: check your account`,
    preview: "The money is not lost. Check your account number and we will try again.",
    title: "The payout did not work",
    intro: "Your bank did not take the money. It is not lost: it is safe on your balance at Stripe.",
    amount: "Still to be paid out",
    steps: [
      "Open your payout account.",
      "Check that the account number is right and in your name.",
      "Save. We then try again by ourselves.",
    ],
    button: "Check my account",
  },
  complaintOpened: {
    owner: {
      subject: (p) => `We are looking into your complaint about ${p.care}`,
      preview: (p) => `Your payment of ${p.price} waits until we have decided.`,
      title: "We have received your complaint",
      intro: (p) =>
        `We are sorry that it did not go as agreed. Your payment of ${p.price} does not go to ${p.name} now: we hold it until we have decided.`,
      next: "Somebody at TailTribe reads everything. If we have questions we will write to you. You will get our decision by mail too.",
      button: "See the booking",
    },
    caregiver: {
      subject: (p) => `${p.name} has a complaint about ${p.care}`,
      preview: (p) => `Your payout of ${p.share} waits until we have decided.`,
      title: "There is a complaint about this booking",
      intro: (p) =>
        `${p.name} told us that it did not go as agreed. Your payout of ${p.share} waits until we have decided.`,
      next: "We listen to both of you before we decide. You will get our decision by mail.",
      button: "See the booking",
    },
  },
  complaintDecided: {
    owner: {
      subject: (p) => `Decided: you get ${p.refund} back`,
      subjectNothing: "Decided: your complaint does not lead to a refund",
      preview: (p) => `Our decision about ${p.care}.`,
      title: "We have decided on your complaint",
      refunded: (p) => `We heard you and ${p.name} about ${p.care}. A refund is fair here.`,
      nothing: (p) =>
        `We heard you and ${p.name} about ${p.care}. We found no reason to give back part of the ${p.price} you paid.`,
      refund: "You get back",
      paid: "Paid",
      kept: "Kept",
      earlier: "Given back earlier",
      route: "The money goes back the way you paid. It usually arrives within 5 to 10 working days.",
      button: "See the booking",
    },
    caregiver: {
      subject: (p) => `Decided: your share is ${p.share}`,
      preview: (p) => `Our decision about ${p.care}.`,
      title: "We have decided on the complaint",
      nothing: (p) => `We heard ${p.name} and you about ${p.care}. There is no refund: you get your full share.`,
      refunded: (p) => `We heard ${p.name} and you about ${p.care}. The owner gets ${p.refund} back of the ${p.price}.`,
      share: "Your share",
      payout: (p) => `It leaves from ${p.payout}.`,
      payoutNow: "It leaves now.",
      button: "See my earnings",
    },
  },
};
