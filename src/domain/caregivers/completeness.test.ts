import { expect, test } from "vitest";
import { completenessOf, type FileFacts, type Missing } from "./completeness";

const FULL: FileFacts = {
  headline: "Rustige oppas",
  bio: "…",
  lat: 51.05,
  lng: 3.72,
  homeType: "HOUSE",
  experienceYears: 0,
  experience: "…",
  payoutsEnabled: true,
  listings: [{ service: "BOARDING" }, { service: "DROP_IN" }],
  weeklyHours: [{ service: "BOARDING" }, { service: "DROP_IN" }],
};

const EMPTY: FileFacts = {
  headline: null,
  bio: null,
  lat: null,
  lng: null,
  homeType: null,
  experienceYears: null,
  experience: null,
  payoutsEnabled: false,
  listings: [],
  weeklyHours: [],
};

test.each<[string, FileFacts, number, Missing[]]>([
  ["a full file", FULL, 100, []],
  [
    "an empty file",
    EMPTY,
    0,
    [
      ...(["headline", "bio", "place", "service", "hours", "homeType"] as const),
      ...(["experienceYears", "experience", "payoutAccount"] as const),
    ],
  ],
  ["no headline", { ...FULL, headline: null }, 80, ["headline"]],
  ["no bio and no place", { ...FULL, bio: null, lat: null, lng: null }, 80, ["bio", "place"]],
  ["no service", { ...FULL, listings: [], weeklyHours: [] }, 60, ["service", "hours"]],
  ["hours for one service of two", { ...FULL, weeklyHours: [{ service: "BOARDING" }] }, 80, ["hours"]],
  [
    "hours for a service that is not offered",
    { ...FULL, listings: [], weeklyHours: [{ service: "BOARDING" }] },
    60,
    ["service", "hours"],
  ],
  ["no home type", { ...FULL, homeType: null }, 80, ["homeType"]],
  ["no experience told", { ...FULL, experience: null }, 80, ["experience"]],
  ["no years told", { ...FULL, experienceYears: null }, 80, ["experienceYears"]],
  ["an account that cannot be paid out", { ...FULL, payoutsEnabled: false }, 80, ["payoutAccount"]],
  [
    "profile alone",
    { ...EMPTY, headline: "x", bio: "x", lat: 51, lng: 4 },
    20,
    ["service", "hours", "homeType", "experienceYears", "experience", "payoutAccount"],
  ],
])("%s", (_name, file, percent, missing) => {
  const { percent: found, parts } = completenessOf(file);
  expect(found).toBe(percent);
  expect(parts.flatMap((part) => part.missing)).toEqual(missing);
  expect(parts.map(({ part }) => part)).toEqual(["profile", "services", "hours", "home", "payout"]);
});
