import type { ContactData, Folded } from "./fold";

const PLATFORM =
  "(?<![a-z0-9])(?:insta(?:gram)?|ig|facebook|fb|messenger|snap(?:chat)?|tiktok|telegram|signal|discord|skype|linkedin|whatsapp|wa|gmail|hotmail|outlook|yahoo)";
const NAME = String.raw`[a-z0-9_](?:[a-z0-9_-]|\.(?=[a-z0-9_])){2,40}`;
/** A name that is no word: with a digit, an underscore or a dot in it, and three alphabetic characters in a row somewhere. */
const INVENTED = String.raw`(?=[a-z0-9._-]{0,40}[a-z]{3})(?=[a-z0-9._-]{0,40}(?:[_0-9-]|\.[a-z0-9_]))${NAME}`;

const AT_NAME = new RegExp(
  String.raw`(?<![a-z0-9._])(?<name>@(?:(?=[a-z0-9._]{0,40}[a-z_]{3})${NAME}|\s${INVENTED}))`,
  "dg",
);
/** "@home": places and times, not people. */
const PLACES =
  /^@(?:home|work|school|thuis|werk|maison|travail|park|parc|lunch(?:time)?|noon|night|midnight|middag|midi)$/;
/** "@Noor, dank je": a first name that addresses the reader. */
const ADDRESSED = /^@(?:\p{Lu}\p{Ll}+|[a-z]{1,5})$/u;

const LABELLED = new RegExp(
  String.raw`${PLATFORM}(?:\s(?:me|mij|moi))?(?:\s?[:=]\s?@?|\s@)(?<name>${NAME}(?<second>\s[a-z][a-z'-]{1,30})?)`,
  "dg",
);
const CALLED = new RegExp(
  String.raw`${PLATFORM}\s(?:heet ik|je m'appelle|i'm called|i am called|als|as|onder|sous|under|comme)\s(?:de naam |le nom |the name )?@?(?<name>${NAME})`,
  "dg",
);
const MINE = new RegExp(
  String.raw`(?<![a-z])(?:mijn|m'n|mn|mon|ma|my|onze|notre|our)\s${PLATFORM}(?:\s?naam|\s?name)?\s(?:is|c'est|est)\s(?:de naam |le nom )?@?(?<name>${NAME})`,
  "dg",
);
const INVENTED_NAME = new RegExp(
  String.raw`${PLATFORM}\s(?:(?:is|c'est|est|ben ik|ik ben|je suis|i am|i'm|:)\s)?@?(?<name>${INVENTED})(?![a-z0-9])`,
  "dg",
);
const NAME_FIRST = new RegExp(
  String.raw`(?<![a-z0-9._-])(?=[a-z0-9.-]{0,40}(?:[_0-9]|[a-z]\.[a-z]{2}))(?<name>${INVENTED})\s(?:op|sur|on)\s${PLATFORM}(?![a-z0-9])`,
  "dg",
);

/** What people say about a platform without naming an account. */
const ORDINARY = new Set(
  [
    "ook leuk niet niets nooit geen wel een het zelden weinig vaak nee neen nog handig goed gehackt prive openbaar stuk kapot",
    "vol leeg medium bedrijf hoeft prima dat dit die deze wat wie waar mag kan kun heb hebt heeft ben was zit zie wil wij jij",
    "hij zij liefst graag liever alleen enkel als maar werkt groep",
    "aussi pas non oui jamais rarement souvent une les des sympa bien pratique pirate cassee bloque ferme public privee rien",
    "que qui quoi pour avec sans cela ceci elle nous vous j'ai c'est mais groupe seulement",
    "also not never rarely often fine good yes nope private hacked broken down full the this that only just some busy",
    "business nothing which who dont don have has can will sure rather group",
  ].flatMap((words) => words.split(" ")),
);

/** @names, and accounts named after a platform; the platform itself may be read. */
export function handles(folded: Folded): ContactData[] {
  const isAccount = (name: string) => /[a-z]/.test(name) && !ORDINARY.has(name.replace(/\s.*/s, ""));
  const isPerson = (name: string, typed: string) => !PLACES.test(name) && !ADDRESSED.test(typed);
  const anything = () => true;
  return [
    ...namesIn(folded, [AT_NAME], isPerson),
    ...namesIn(folded, [LABELLED, CALLED, MINE], isAccount),
    ...namesIn(folded, [INVENTED_NAME, NAME_FIRST], anything),
  ];
}

const namesIn = (folded: Folded, patterns: RegExp[], accept: (name: string, typed: string) => boolean): ContactData[] =>
  patterns.flatMap((pattern) =>
    Array.from(folded.text.matchAll(pattern)).flatMap(({ groups, indices }): ContactData[] => {
      const [start, end] = indices?.groups?.name ?? [0, 0];
      if (!groups || !accept(groups.name ?? "", typedAs(folded, start, end))) return [];
      return [
        { kind: "handle", start, end: isFullName(folded, start, end) ? end : end - (groups.second?.length ?? 0) },
      ];
    }),
  );

const typedAs = ({ written, spanOf }: Folded, start: number, end: number) => {
  const span = spanOf(start, end);
  return written.slice(span.start, span.end);
};

/** "Facebook: Lotte Vermeulen": the second word belongs to the name when both begin with a capital. */
const isFullName = (folded: Folded, start: number, end: number) =>
  /^\p{Lu}[^\s]*\s\p{Lu}/u.test(typedAs(folded, start, end));
