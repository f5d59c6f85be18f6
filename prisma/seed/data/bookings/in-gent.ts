import {
  type DemoBooking,
  driven,
  houseSat,
  inGroup,
  longVisit,
  shortWalk,
  spentTheDay,
  stayed,
  trained,
  visited,
  walked,
} from "./booking";

/** Past bookings of others in and around Ghent, oldest first. */
export const bookingsInGent: DemoBooking[] = [
  walked("34w3 17:00", "jonas", "lotte", "Bas", {
    stars: 5,
    ownerComment: "Eindelijk iemand die Bas kan bijhouden. Zeven kilometer gelopen en nog had hij zin in meer.",
    caregiverComment: "Een atleet op vier poten.",
  }),
  stayed("33w5 17:00", "griet", "wouter", "Rex Loeka", {
    nights: 3,
    stars: 5,
    ownerComment:
      "Griet heeft een hart van goud en een tuin waar elke hond van droomt. Rex kreeg een extra dik matras voor zijn heupen.",
    caregiverComment: "Twee brave gasten, goed gewoon aan andere honden. Altijd welkom.",
    reply: "Dank je wel, Wouter. Het matras ligt klaar voor de volgende keer!",
  }),
  longVisit("31w6 10:00", "pieter", "ann", "Tijger Wolkje", {
    stars: 5,
    ownerComment:
      "Pieter blijft écht een uur en de katten waren zichtbaar ontspannen toen we thuiskwamen. Het verslagje was een plezier om te lezen.",
    caregiverComment: "Tijger is een heer, Wolkje een wervelwind. Alles lag piekfijn klaar.",
  }),
  inGroup("30w2 10:00", "stijn", "sofie", "Nora", {
    stars: 5,
    ownerComment: "Nora komt uitgeteld en gelukkig thuis van haar vriendjes. Stijn weet perfect wie bij wie past.",
    caregiverComment: "Nora is de diplomaat van de groep.",
  }),
  visited("29w7 18:00", "mehmet", "ann", "Tijger Wolkje", {
    stars: 4,
    ownerComment: "Vriendelijk en zeer betrouwbaar. Geen lange verslagen, maar alles was in orde.",
  }),
  trained("28w4 14:00", "hannelore", "tom", "Pixel", {
    stars: 5,
    ownerComment:
      "In één les meer geleerd dan in een hele cursus. Pixel blaft nog, maar nu weet ik tenminste waarom en wat ik moet doen.",
    caregiverComment: "Tom heeft tussen de lessen ernstig geoefend, en dat zie je meteen.",
  }),
  stayed("27w5 18:00", "fatima", "tom", "Pixel", {
    nights: 2,
    stars: 5,
    ownerComment:
      "Pixel is niet de makkelijkste, maar bij Fatima thuis was hij een ander hondje. De dochters hebben hem schandalig verwend.",
    caregiverComment: "Een deugniet met een goed hart. De meisjes vragen elke dag wanneer hij terugkomt.",
  }),
  shortWalk("26w1 08:00", "mehmet", "tom", "Pixel", {
    stars: 5,
    ownerComment: "Om acht uur stipt aan de deur, zoals de post vroeger. Heel aangename man.",
    caregiverComment: "Goede afspraken, lieve hond.",
  }),
  driven("25w3 09:00", "karel", "ann", "Flap", {
    stars: 5,
    ownerComment:
      "Flap moest naar een specialist in Merelbeke en ik heb geen auto. Karel bleef mee in de wachtzaal en had zelfs een dekentje warm gelegd.",
  }),
  walked("23w2 17:30", "jonas", "wouter", "Loeka", {
    stars: 3,
    ownerComment:
      "Jonas is een toffe kerel, maar voor een teckel was het tempo te hoog. Voor een grote hond vast ideaal.",
    reply:
      "Je hebt gelijk, Wouter, dat had ik vooraf beter moeten vragen. Ik pas mijn tempo voortaan aan de korte pootjes aan.",
  }),
  stayed("22w1 10:00", "nele", "ann", "Flap", {
    nights: 6,
    stars: 5,
    ownerComment: "Flap werd elke dag gewogen en ik kreeg een grafiekje. Als je een konijn hebt, zoek dan niet verder.",
    caregiverComment: "Ann verzorgt haar konijn voorbeeldig. Een zachte, gezonde Flap.",
  }),
  houseSat("17w5 16:00", "amelie", "ann", "Tijger Wolkje Flap", {
    nights: 7,
    stars: 5,
    ownerComment:
      "Een week weg en drie tevreden dieren. Amélie liet elke avond iets weten, in heel schattig Nederlands. Het huis was properder dan voordien.",
    caregiverComment: "Des chats adorables, un lapin philosophe et une maison très agréable. Merci Ann !",
  }),
  inGroup("17w4 10:30", "stijn", "wouter", "Rex", {
    stars: 4,
    ownerComment: "Rex heeft genoten. Wel een paar keer later thuis dan gezegd, dus plan niet te krap.",
    caregiverComment: "Rex loopt rustig mee en waakt over de kleintjes.",
  }),
  walked("16w3 14:00", "dries", "wouter", "Loeka", { unpaid: true }),
  inGroup("15w2 11:00", "yasmine", "james", "Biscuit", {
    stars: 5,
    ownerComment:
      "Small group, well matched dogs and a clean beagle at the door. Yasmine also spotted a tick we had missed.",
    caregiverComment: "Biscuit adore tout le monde, et tout le monde adore Biscuit.",
  }),
  spentTheDay("14w3 08:30", "dries", "wouter", "Loeka", {
    stars: 5,
    ownerComment: "Rust, regelmaat en drie wandelingen. Loeka mag hier van mij elke week naartoe.",
    caregiverComment: "Loeka sliep onder mijn bureau en deed mee aan twee vergaderingen.",
  }),
  shortWalk("13w1 12:00", "lander", "tom", "Pixel", {
    stars: 4,
    ownerComment: "Vlot, vriendelijk en elke keer een kort berichtje. Precies wat ik nodig heb op kantoordagen.",
  }),
  longVisit("12w6 09:00", "charlotte", "wouter", "Rex", {
    stars: 4,
    ownerComment:
      "We zochten iemand met een vaste hand voor een grote hond die niet graag alleen is. Charlotte had hem in vijf minuten mee.",
    caregiverComment: "Rex is groot en beleefd. Duidelijke afspraken, mooie tuin.",
  }),
  stayed("11w5 17:00", "inge", "sofie", "Nora", {
    nights: 2,
    stars: 5,
    ownerComment:
      "Nora is drie keer in de vijver gesprongen en wij kregen er filmpjes van. De hoeve is prachtig en Inge weet waarmee ze bezig is.",
    caregiverComment: "Een waterrat, zoals beloofd. Handdoeken meegeven is aan te raden!",
  }),
  visited("10w6 18:30", "sara", "aylin", "Zeytin", {
    stars: 5,
    ownerComment:
      "De verslagjes van Sara zijn goud. 'Zeytin keek boos, at alles op en keek dan minder boos.' Meer moet dat niet zijn.",
    caregiverComment: "Zeytin is een karakter. Het was een eer om geduld te worden.",
  }),
  stayed("9w4 10:00", "grace", "tom", "Pixel", {
    nights: 2,
    stars: 5,
    ownerComment:
      "Heel rustig logeeradres midden in de stad. Grace nam Pixel overal mee naartoe en hij heeft amper geblaft.",
    caregiverComment: "Pixel was the best writing company. Two chapters done!",
  }),
  houseSat("8w5 17:00", "joke", "james", "Biscuit", {
    nights: 4,
    stars: 4,
    ownerComment:
      "Joke kept the house spotless and stuck to Biscuit's routine to the minute. A bit short on messages, but everything was fine.",
    caregiverComment: "Brave hond, mooi huis, vriendelijke mensen. Ik kom graag terug.",
  }),
  walked("7w2 18:00", "ruben", "james", "Biscuit", {
    stars: 5,
    ownerComment:
      "Ruben is going to be a great vet. He checked Biscuit's ears without being asked, and walked a full hour in the rain.",
    caregiverComment: "Biscuit is a very good patient.",
  }),
  walked("6w3 12:00", "lander", "sofie", "Nora", {
    stars: 2,
    ownerComment:
      "De wandeling zelf was in orde, maar hij stond er een half uur te laat en ik moest daardoor een vergadering missen.",
    reply:
      "Mijn excuses, Sofie. Mijn ploeg was die dag uitgelopen en ik had je vroeger moeten bellen. De volgende wandeling is van mij.",
  }),
  visited("5w6 10:00", "pieter", "aylin", "Zeytin", {
    stars: 5,
    ownerComment: "Ook op zondag, ook voor een half uurtje, en met evenveel zorg. Dankjewel Pieter!",
    caregiverComment: "Zeytin en ik hebben samen naar de duiven gekeken.",
  }),
  spentTheDay("5w2 09:00", "fatima", "lotte", "Bas", { declined: { reason: "NO_TIME" } }),
  stayed("4w6 11:00", "griet", "lotte", "Bas", {
    nights: 1,
    stars: 4,
    ownerComment:
      "Bas heeft zich rot geamuseerd in die grote tuin. Hij kwam wel thuis met een schrammetje, dat Griet meteen gemeld had.",
    caregiverComment: "Bas speelt wild maar lief. Het schrammetje kwam van de rozenstruik, niet van een andere hond.",
  }),
  walked("3w4 16:30", "stijn", "tom", "Pixel", {
    stars: 5,
    ownerComment:
      "Pixel is geen groepshond en Stijn zei dat zelf eerlijk. Nu wandelt hij alleen met hem, en dat gaat geweldig.",
    caregiverComment: "Solo is Pixel een schitterend hondje.",
  }),
  longVisit("2w6 18:00", "sara", "ann", "Tijger Wolkje", {
    stars: 5,
    ownerComment: "Wolkje miauwde nog toen Sara al weg was. Wij boeken haar voor heel de kerstvakantie.",
    caregiverComment: "Een uur spelen met Wolkje telt als sport.",
  }),
];
