import { type DemoBooking, longVisit, stayed, visited, walked } from "./booking";

/** Around now: the bookings on the pages of Lotte, Emma and the admin, one of every kind. */
export const bookingsToday: DemoBooking[] = [
  walked("+1w4 10:00", "stijn", "lotte", "Bas", {
    askedHoursAgo: 3,
    unanswered: true,
    message:
      "Dag Stijn, kan Bas eens een keer alleen met je mee? Daarna zien we of hij in een groepje past. Hij loopt graag, maar is wat zot op ballen.",
  }),
  stayed("+12d 17:00", "griet", "lotte", "Bas", {
    nights: 3,
    askedHoursAgo: 10.5,
    unpaid: true,
    message:
      "Hallo Griet, Bas was zo content van de vorige keer! We gaan drie nachten naar zee en hij mag niet mee in het huisje.",
  }),
  walked("+3d 10:00", "emma", "lotte", "Bas", {
    askedHoursAgo: 52,
    message: "Dag Emma, zelfde toer als anders? Bas heeft een nieuwe riem, de gele aan de kapstok.",
    accessNotes:
      "Sleutel in het kastje naast de voordeur, code 2580. Het alarm staat af. Licht in de gang graag aanlaten.",
  }),
  walked("-1d 09:30", "emma", "lotte", "Bas", {
    caregiverComment: "Bas heeft een eend achternagezeten en verloren. Een vrolijke ochtend, zoals altijd.",
  }),
  longVisit("-5d 11:00", "pieter", "lotte", "Mimi", {
    stars: 5,
    ownerComment:
      "Mimi is normaal onzichtbaar voor bezoek. Pieter kreeg haar met één sprietje gras onder de kast vandaan.",
    caregiverComment:
      "Mimi is verlegen tot ze beslist heeft dat je oké bent. Lotte had haar pilletje perfect uitgelegd.",
  }),
  stayed("+6d 16:00", "fatima", "lotte", "Bas", {
    nights: 2,
    askedHoursAgo: 70,
    declined: {
      reason: "AWAY",
      note: "Dat weekend zijn we zelf op familiebezoek in Luik. Bas is een andere keer heel welkom!",
    },
  }),
  walked("-8d 18:00", "ruben", "lotte", "Bas", { unanswered: true }),
  stayed("+5d 09:00", "inge", "lotte", "Bas", { nights: 2, askedHoursAgo: 64, cancelledHoursBefore: 130 }),
  walked("-9d 17:30", "mehmet", "lotte", "Bas", { cancelledHoursBefore: 5 }),

  stayed("+11d 17:00", "emma", "sofie", "Nora", {
    nights: 2,
    askedHoursAgo: 5,
    unanswered: true,
    message:
      "Dag Emma! Wij hebben een trouwfeest in de Ardennen en Nora zou graag nog eens bij Stoffel logeren. Lukt dat voor jou?",
  }),
  walked("+7d 14:00", "emma", "james", "Biscuit", {
    askedHoursAgo: 75,
    message: "Same round as last time would be perfect. He loved the meadows.",
  }),
  visited("+8d 18:00", "emma", "aylin", "Zeytin", { askedHoursAgo: 49 }),

  longVisit("-1d 10:00", "joke", "aylin", "Zeytin", {
    complaint:
      "Joke is volgens mij maar een kwartier gebleven in plaats van een uur: de buurvrouw zag haar vertrekken en het eten stond er nog. Het fonteintje was ook niet aangezet. Ik zou graag een deel van het bedrag terugkrijgen.",
  }),
  walked("+1w2 12:00", "camille", "claire", "Filou", { askedHoursAgo: 80 }),
  stayed("+14d 10:00", "ilse", "dirk", "Sam", { nights: 2, askedHoursAgo: 60 }),
  stayed("+20d 17:00", "zineb", "lien", "Moos", { nights: 5, askedHoursAgo: 90 }),
  walked("+1w3 13:00", "mathieu", "julie", "Nala", { askedHoursAgo: 8, unanswered: true }),
];
