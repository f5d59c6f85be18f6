import type { nl } from "@/emails/i18n/nl";

/** Every email shares these: greeting, footer, labels, names of services, cancellation terms. */
export const en: typeof nl = {
  hello: (name) => (name ? `Hello ${name},` : "Hello,"),
  tagline: "Pet care, everywhere in Belgium.",
  times: "All times are Belgian time.",
  sentTo: (p) => `This e-mail went to ${p.address}. ${p.reason}`,
  reasons: {
    account: "You get it because there is a TailTribe account with this address.",
    booking: "You get it because it is about a booking of yours.",
    care: "You get it because you are a caregiver at TailTribe.",
  },
  unsubscribe: "Stop getting these e-mails",
  gone: "What this was about is no longer there",
  noButton: "Does the button not work? Copy this address into your browser:",
  otherParty: { owner: "the owner", caregiver: "the caregiver" },
  rows: { service: "Service", when: "When", pets: "Pets", owner: "Owner", caregiver: "Caregiver" },
  minutes: (n) => `${n} minutes`,
  on: (start) => `on ${start}`,
  from: (start) => `from ${start}`,
  services: {
    DOG_WALKING: { name: "Dog walking", a: "a walk", the: "the walk" },
    GROUP_WALKING: { name: "Group walk", a: "a group walk", the: "the group walk" },
    DROP_IN: { name: "Drop-in visit", a: "a drop-in visit", the: "the drop-in visit" },
    DAYCARE: { name: "Daycare", a: "daycare", the: "daycare" },
    BOARDING: { name: "Boarding", a: "a stay", the: "the stay" },
    HOUSE_SITTING: { name: "House sitting", a: "house sitting", the: "house sitting" },
    TRAINING: { name: "Training", a: "a training session", the: "the training session" },
    TRANSPORT: { name: "Transport", a: "a trip", the: "the trip" },
  },
  terms: {
    free: (p) => ({
      title: `Free cancellation up to and including ${p.until}`,
      text: `You then get ${p.price} back. After that, until the start, you get ${p.half} back. From the start on, nothing.`,
    }),
    late: (p) => ({
      title: "Free cancellation is no longer possible",
      text: `That moment had already passed. If you cancel before the start, you get ${p.half} back. From the start on, nothing.`,
    }),
  },
};
