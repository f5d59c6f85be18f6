import { expect, test } from "vitest";
import { toJson } from "./values";

test("dots nest, digits make lists, brackets collect", () => {
  expect(
    toJson([
      { name: "note", value: "Belt niet" },
      { name: "emergency.name", value: "An" },
      { name: "emergency.phone", value: "0470 12 34 56" },
      { name: "petIds[]", value: "a" },
      { name: "petIds[]", value: "b" },
      { name: "days.0.start", value: "08:30", type: "minutes" },
      { name: "days.1.start", value: "13:00", type: "minutes" },
    ]),
  ).toEqual({
    note: "Belt niet",
    emergency: { name: "An", phone: "0470 12 34 56" },
    petIds: ["a", "b"],
    days: [{ start: 510 }, { start: 780 }],
  });
});

test("a list in which nothing is ticked is an empty list", () => {
  expect(toJson([{ name: "species[]", value: undefined }])).toEqual({ species: [] });
});

test.each([
  ["12", 1200],
  ["12,5", 1250],
  ["12.50", 1250],
  ["€ 1.234,50", 123450],
  ["1.234", 123400],
  ["0,29", 29],
  ["twaalf", "twaalf"],
  ["1,234", "1,234"],
  ["-5", "-5"],
])("%s euros are %s cents", (typed, cents) => {
  expect(toJson([{ name: "priceCents", value: typed, type: "cents" }])).toEqual({ priceCents: cents });
});

test("numbers, yes and no", () => {
  expect(
    toJson([
      { name: "kg", value: "4,5", type: "number" },
      { name: "many", value: "veel", type: "number" },
      { name: "neutered", value: "false", type: "boolean" },
      { name: "consent", value: true },
    ]),
  ).toEqual({ kg: 4.5, many: "veel", neutered: false, consent: true });
});

test("an empty control is left out unless it says otherwise", () => {
  expect(
    toJson([
      { name: "a", value: "" },
      { name: "b", value: "", empty: "null" },
      { name: "c", value: "", empty: "keep" },
      { name: "d", value: "", type: "number" },
    ]),
  ).toEqual({ b: null, c: "" });
});
