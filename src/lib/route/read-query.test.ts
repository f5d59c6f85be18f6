import { expect, test } from "vitest";
import { readQuery } from "./read-query";

const at = (query: string) => `http://localhost:3000/api/test${query}`;

test("reads what is there, the last of two", () => {
  expect(readQuery(at("?place=Li%C3%A8ge&a=1&a=2&__proto__=x"))).toEqual(
    Object.fromEntries([
      ["place", "Liège"],
      ["a", "2"],
      ["__proto__", "x"],
    ]),
  );
  expect(readQuery(at(""))).toEqual({});
});

test.each([
  ["bad_characters", "?place=a%00b"],
  ["bad_characters", "?%00=1"],
  ["too_large", `?place=${"x".repeat(2_000)}`],
  ["too_large", `?${"a=&".repeat(41)}`],
])("refuses with %s: %.30s", (code, query) =>
  expect(() => readQuery(at(query))).toThrow(expect.objectContaining({ code, status: 400 })),
);
