import { type DemoBooking, houseSat, inGroup, longVisit, spentTheDay, stayed, visited, walked } from "./booking";

/** Past bookings in the rest of the country, oldest first. */
export const bookingsElsewhere: DemoBooking[] = [
  walked("31w2 08:30", "camille", "claire", "Filou", {
    stars: 5,
    ownerComment: "Camille est ponctuelle, douce et très pro. Filou l'attend derrière la porte dès huit heures.",
    caregiverComment: "Filou est un amour et Claire explique tout avec précision.",
  }),
  stayed("30w5 17:00", "zineb", "lien", "Moos", {
    nights: 3,
    stars: 5,
    ownerComment:
      "Moos heeft er een grote vriend bij: de oude golden van Zineb. Elke avond foto's, precies zoals beloofd.",
    caregiverComment: "Moos is een knuffelbeer. Lien, tot de volgende citytrip!",
  }),
  walked("29w3 13:00", "bram", "lien", "Moos", {
    stars: 5,
    ownerComment: "Bram kent elk streepje groen in de stad. Moos is veel rustiger geworden op de tram.",
    caregiverComment: "Moos doet het schitterend in de drukte.",
  }),
  stayed("28w6 11:00", "ilse", "dirk", "Sam", {
    nights: 2,
    stars: 5,
    ownerComment:
      "Sam is elf en niet meer zo goed te been. Ilse gaf hem zijn pilletje bij het ontbijt en wandelde op zijn tempo langs de vesten.",
    caregiverComment: "Een oude heer met manieren. Ik zou hem zo houden.",
    reply: "Geef Sam een extra aai van mij, Dirk.",
  }),
  walked("27w4 14:00", "mathieu", "julie", "Nala", {
    stars: 5,
    ownerComment:
      "Nala a gravi la Citadelle deux fois et dormi jusqu'au lendemain. Mathieu est calme et sûr de lui, ça se sent.",
    caregiverComment: "Nala a de l'énergie à revendre, un vrai plaisir.",
  }),
  visited("25w7 10:00", "noemie", "claire", "Caramel", {
    stars: 5,
    ownerComment:
      "Caramel se cache toujours devant les inconnus. Avec Noémie, il était sur ses genoux au deuxième jour.",
    caregiverComment: "Un chat délicat, une maîtresse attentive. Tout était prêt.",
  }),
  spentTheDay("24w3 08:00", "zineb", "lien", "Moos", {
    stars: 4,
    ownerComment:
      "Heel fijne opvang. Ophalen liep wat chaotisch door wegenwerken in de straat, daar kan Zineb niets aan doen.",
  }),
  stayed("22w5 18:00", "youssef", "karim", "Simba", {
    nights: 2,
    stars: 5,
    ownerComment:
      "Les enfants de Youssef se sont occupés de Simba comme si c'était leur chien. Sorties régulières et photos tous les soirs.",
    caregiverComment: "Simba est un géant tranquille. Mes enfants le réclament déjà.",
  }),
  stayed("21w6 10:00", "sophie", "julie", "Pacha", {
    nights: 5,
    stars: 5,
    ownerComment: "Pacha a eu sa chambre avec vue, comme un vrai pacha. Sophie suit les traitements à la lettre.",
    caregiverComment: "Un chat de caractère, très propre. Il a dirigé la maison pendant cinq jours.",
  }),
  visited("20w3 09:00", "katrien", "olivia", "Clover Pip", {
    stars: 5,
    ownerComment: "Katrien sent a picture of every meal. Clover and Pip clearly prefer her way of cutting carrots.",
    caregiverComment: "Twee lieve diertjes en een heel duidelijk briefje op de koelkast.",
  }),
  walked("19w2 12:30", "camille", "claire", "Filou", {
    stars: 4,
    ownerComment:
      "Toujours parfait avec Filou. La balade a été un peu écourtée par l'orage, mais elle m'a prévenue tout de suite.",
    caregiverComment: "On a couru se mettre à l'abri, Filou a trouvé ça très drôle.",
  }),
  houseSat("18w1 15:00", "joris", "lien", "Moos Saar", {
    nights: 4,
    declined: { reason: "AWAY", note: "Die week pas ik al op een huis in De Haan. Een andere keer graag!" },
  }),
  visited("17w6 08:30", "antoine", "benoit", "Éclair", {
    stars: 5,
    ownerComment:
      "Antoine connaît les chevaux mieux que moi. Foin, eau, tour de la clôture, tout était impeccable pendant notre absence.",
    caregiverComment: "Éclair est un poney sage et bien soigné.",
  }),
  inGroup("16w4 10:00", "wim", "lien", "Moos", {
    stars: 3,
    ownerComment:
      "Moos vond de groep wat druk en bleef aan Wims voeten plakken. Wim was daar eerlijk over en stelde zelf voor om te stoppen.",
    caregiverComment: "Moos wandelt liever alleen. Ik vond hem zalig gezelschap.",
    reply: "Niet elke hond is een groepshond, en dat mag. Bedankt voor het vertrouwen, Lien.",
  }),
  stayed("15w5 16:00", "elke", "lien", "Moos", {
    nights: 4,
    stars: 5,
    ownerComment:
      "Ideaal op weg naar Zaventem. Moos kwam bovendien gewassen en geknipt terug, een verrassing van Elke.",
    caregiverComment: "Die cocker kon een borstelbeurt gebruiken. Graag gedaan!",
  }),
  walked("14w2 13:00", "mathieu", "julie", "Nala", {
    stars: 5,
    ownerComment: "Toujours à l'heure, toujours de bonne humeur, même sous la pluie liégeoise.",
  }),
  stayed("13w6 10:00", "antoine", "benoit", "Oslo", {
    nights: 3,
    stars: 5,
    ownerComment:
      "Enfin quelqu'un qui accepte un dogue sans faire la grimace ! Oslo a couru dans les prés et dormi près du poêle.",
    caregiverComment: "Soixante-dix kilos de gentillesse. Il croit vraiment qu'il tient sur les genoux.",
  }),
  visited("12w3 09:30", "katrien", "olivia", "Clover Pip", {
    stars: 5,
    ownerComment:
      "Pip had a sore foot and Katrien noticed it on the first day. She called, sent a photo and followed the vet's advice.",
    caregiverComment: "Olivia reageert snel en denkt goed mee. Pip is gelukkig weer de oude.",
  }),
  spentTheDay("11w2 08:30", "youssef", "karim", "Simba", {
    stars: 4,
    ownerComment: "Très bon accueil. Le quartier est difficile pour se garer le matin, prévoyez dix minutes.",
    caregiverComment: "Simba s'est endormi sur les cartables.",
  }),
  houseSat("9w6 15:00", "elise", "julie", "Nala Pacha", {
    nights: 6,
    stars: 4,
    ownerComment:
      "Une semaine de vacances l'esprit tranquille. Nala aurait bien aimé des balades plus longues, mais Pacha, lui, est conquis.",
    caregiverComment: "Une chienne joyeuse, un chat royal et un canapé très confortable.",
  }),
  walked("8w4 12:00", "tine", "karim", "Simba", {
    stars: 1,
    ownerComment:
      "Simba est revenu au bout de trente-cinq minutes alors que j'avais payé une heure. Je m'attendais à mieux.",
    reply:
      "Het spijt me, Karim. Simba trok zich bijna los bij de sirenes en ik heb voor de veiligheid afgebroken. Ik had je dat meteen moeten zeggen in plaats van achteraf, en bied je graag een wandeling aan.",
  }),
  walked("7w4 12:00", "tine", "claire", "Filou", {
    stars: 5,
    ownerComment:
      "Tine parle parfaitement français et Filou l'a adoptée tout de suite. Petit mot et photo à chaque fois.",
    caregiverComment: "Filou is een zonnetje, ook als het regent.",
  }),
  stayed("6w6 10:00", "ilse", "dirk", "Sam", {
    nights: 3,
    stars: 5,
    ownerComment: "De tweede keer en even goed als de eerste. Sam begon te kwispelen toen we de Langerei opreden.",
    caregiverComment: "Mijn favoriete senior.",
  }),
  longVisit("5w7 17:00", "noemie", "claire", "Caramel", {
    stars: 5,
    ownerComment:
      "Une heure entière de jeu et de câlins, et un compte rendu plein d'humour. On recommande les yeux fermés.",
    caregiverComment: "Caramel a gagné trois fois à cache-cache.",
  }),
  walked("3w5 14:00", "bram", "lien", "Moos", {
    stars: 5,
    ownerComment: "Ons vaste uurtje op vrijdag. Bram is ondertussen deel van het gezin.",
    caregiverComment: "Vrijdag is Moosdag.",
  }),
  walked("2w2 13:00", "mathieu", "julie", "Nala", {
    stars: 5,
    ownerComment:
      "Nala a mal supporté les travaux dans la rue et Mathieu a choisi un autre chemin de lui-même. Merci !",
    caregiverComment: "On a trouvé un joli détour par les vignes.",
  }),
];
