import { type DemoBooking, longVisit, shortWalk, spentTheDay, stayed, visited, walked } from "./booking";

/** Emma's past bookings, oldest first. */
export const bookingsByEmma: DemoBooking[] = [
  walked("27w2 10:00", "emma", "lotte", "Bas", {
    stars: 5,
    ownerComment: "Emma was stipt op tijd en stuurde onderweg foto's. Bas kwam moe en blij thuis, wat wil je nog meer.",
    caregiverComment: "Bas is een schat en Lotte had alles klaargelegd, van poepzakjes tot een handdoek.",
  }),
  walked("25w4 14:00", "emma", "sofie", "Nora", {
    stars: 5,
    ownerComment: "Nora trekt nogal, maar bij Emma liep ze na een kwartier mooi mee. Ik kreeg zelfs tips voor thuis!",
    caregiverComment:
      "Nora wil met iedereen vriend zijn. Sofie was vlot bereikbaar en de sleutel lag op de afgesproken plaats.",
    reply: "Dankjewel Sofie! Nora leert snel, met een stukje worst leert ze nog sneller.",
  }),
  stayed("23w5 17:00", "emma", "sofie", "Nora", {
    nights: 2,
    stars: 5,
    ownerComment:
      "Eerste keer dat we Nora ergens achterlieten en ik was zenuwachtiger dan zij. Elke dag foto's, samen met Stoffel in de tuin. Helemaal gerustgesteld.",
    caregiverComment: "Nora en Stoffel zijn nu dikke maatjes. Graag tot de volgende keer.",
  }),
  visited("20w6 09:00", "emma", "aylin", "Zeytin", {
    stars: 5,
    ownerComment:
      "Zeytin laat zich normaal aan niemand zien, en Emma stuurde een foto waarop ze op haar schoot ligt. Ongelooflijk.",
    caregiverComment: "Fijn contact, duidelijke instructies en een prachtige kat.",
  }),
  walked("19w1 11:00", "emma", "tom", "Pixel", {
    stars: 4,
    ownerComment:
      "Fijne wandeling. Ze was tien minuten later door het verkeer, maar had dat netjes laten weten en wandelde gewoon wat langer.",
  }),
  walked("18w3 10:00", "emma", "lotte", "Bas", {
    stars: 5,
    ownerComment: "Alweer top. Bas staat al te kwispelen als hij haar fiets hoort.",
    caregiverComment: "Altijd een plezier om met Bas op stap te gaan.",
  }),
  spentTheDay("16w2 09:00", "emma", "wouter", "Rex Loeka", {
    stars: 5,
    ownerComment:
      "Rex mag geen trappen doen en daar werd echt rekening mee gehouden. Loeka heeft de hele dag achter Stoffel aan gelopen.",
    caregiverComment:
      "Twee heel verschillende honden, allebei goed opgevoed. Wouter gaf de medicatie perfect gelabeld mee.",
  }),
  walked("15w4 15:00", "emma", "james", "Biscuit", {
    stars: 5,
    ownerComment:
      "Emma reads dogs really well. Biscuit usually drags me from smell to smell, and came back relaxed for the first time in weeks.",
    caregiverComment: "Lovely beagle with a very busy nose. James is friendly and precise.",
  }),
  longVisit("14w6 10:00", "emma", "lotte", "Mimi", {
    stars: 5,
    ownerComment:
      "Mimi kreeg haar pilletje zonder drama, en dat lukt zelfs mij niet altijd. De plantjes hadden ook water gekregen.",
    caregiverComment: "Mimi kwam na een half uur onder de kast vandaan en bleef dan heel de tijd bij me.",
  }),
  stayed("12w5 18:00", "emma", "lotte", "Bas", {
    nights: 3,
    stars: 5,
    ownerComment:
      "Een lang weekend weg zonder zorgen. Bas heeft gezwommen, gespeeld en in de zetel geslapen, dat laatste hadden we eigenlijk niet afgesproken, maar kom.",
    caregiverComment: "Bas is een ideale logé. Over de zetel hebben we het nog.",
    reply: "Ik heb nog geprobeerd hem te overtuigen van zijn mand, Lotte. Hij was overtuigender.",
  }),
  walked("10w1 09:00", "emma", "sofie", "Nora", {
    stars: 4,
    ownerComment: "Prima zoals altijd, al had ik graag wat meer foto's gehad deze keer.",
  }),
  walked("9w3 13:00", "emma", "james", "Biscuit", {
    stars: 5,
    ownerComment: "Reliable, kind and always a funny story afterwards. We book her every other week now.",
    caregiverComment: "Biscuit found three tennis balls. He is very proud.",
  }),
  visited("8w7 18:00", "emma", "aylin", "Zeytin", {
    stars: 5,
    ownerComment:
      "Het fonteintje was uitgevallen en Emma heeft het op eigen initiatief proper gemaakt en weer aan de praat gekregen. Chapeau.",
  }),
  spentTheDay("6w2 08:30", "emma", "tom", "Pixel", {
    stars: 5,
    ownerComment: "Pixel sliep de hele avond. Voor een jack russell is dat het grootste compliment dat ik kan geven.",
    caregiverComment: "Klein hondje, groot karakter. Hij luistert beter dan Tom denkt.",
  }),
  walked("5w4 10:00", "emma", "lotte", "Bas"),
  stayed("4w5 16:00", "emma", "wouter", "Loeka", {
    nights: 2,
    stars: 5,
    ownerComment:
      "Loeka blafte de eerste avond nogal, en Emma heeft dat met veel geduld opgelost. Heel eerlijk in haar verslagjes ook.",
    caregiverComment: "Loeka moest even wennen, maar de tweede nacht sliep ze als een roos.",
  }),
  walked("3w2 10:00", "emma", "sofie", "Nora", {
    stars: 5,
    ownerComment: "In de gietende regen en toch met de glimlach. Nora was afgedroogd toen ik thuiskwam!",
    caregiverComment: "Nora en ik hebben alle plassen van Gentbrugge gezien.",
  }),
  walked("2w3 14:00", "emma", "james", "Biscuit", {
    stars: 5,
    ownerComment:
      "Last-minute meeting, and Emma had a slot two days later. Biscuit came home happy and muddy, as it should be.",
    caregiverComment: "Always welcome, the two of you.",
  }),
  shortWalk("-6d 12:30", "emma", "tom", "Pixel", {
    stars: 5,
    ownerComment: "Kort toertje over de middag, perfect op tijd en met een lieve boodschap achteraf.",
    caregiverComment: "Pixel stond al aan de deur te wachten. Tot gauw!",
  }),
  walked("-4d 10:00", "emma", "sofie", "Nora"),
];
