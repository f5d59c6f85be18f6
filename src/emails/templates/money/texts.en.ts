import type { nl } from "@/emails/templates/money/texts.nl";

/** Payouts and the monthly statement. */
export const en: typeof nl = {
  payoutSent: {
    subject: (p) => `${p.amount} is on its way to your account`,
    preview: "It usually arrives within 1 to 3 working days.",
    title: "Your money is on its way",
    intro: (p) => `This is your share for ${p.care}. Thank you for your good care.`,
    introPlain: "We have paid out your earnings. Thank you for your good care.",
    amount: "Paid out",
    subjectSetOff: (p) => `${p.setOff} of your earnings set off`,
    previewSetOff: "Your share pays what you still owed us.",
    titleSetOff: "Your earnings were set off",
    setOff: (p) => `We kept ${p.setOff} of your share: you still owed us that after an earlier refund to an owner.`,
    bank: "Stripe passes it on to your bank account. It usually arrives within 1 to 3 working days.",
    button: "See my earnings",
  },
  payoutFailed: {
    subject: (p) => `Payout of ${p.amount} failed: check your account`,
    preview: "The money is not lost. Check your account number and we will try again.",
    title: "The payout failed",
    intro: "Your bank rejected the money. It is not lost: it is safe on your balance at Stripe.",
    amount: "Still to be paid out",
    steps: [
      "Open your payout account.",
      "Check that the account number is right and in your name.",
      "Save. We then try again automatically.",
    ],
    button: "Check my account",
  },
  statement: {
    subject: (p) => `Your statement for ${p.month}: ${p.amount}`,
    preview: "What we paid you, booking by booking.",
    title: (p) => `Your earnings in ${p.month}`,
    intro: (p) => `This is what we paid you in ${p.month}.`,
    more: (p) => `And ${p.more} more; you will find them all in the file.`,
    paid: "Paid by owners",
    fee: "TailTribe’s commission",
    share: "Your share",
    file: "On your earnings page you can download the same as a file (CSV), for your bookkeeping.",
    button: "See my earnings",
  },
};
