import { expect, test } from "vitest";
import { csvResponse, toCsv } from "./csv";

test("cells are separated by semicolons, rows end with CRLF, and the file says that it is UTF-8", () => {
  expect(toCsv([["Zoé", "12,50"], ["b"]])).toBe("\uFEFFZoé;12,50\r\nb\r\n");
});

test.each(["=1+1", "+32", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", " =1", "\u00a0@A1", "＝1", "=cmd|' /C calc'!A0"])(
  "%j cannot run as a formula",
  (text) => {
    const [line = ""] = toCsv([[text]])
      .slice(1)
      .split("\r\n");
    expect(line.replace(/^"/, "")).toMatch(/^'/);
  },
);

test("separators, quotes and lines stay inside their cell", () => {
  expect(toCsv([['a;"b"', "c\nd"]])).toBe('\uFEFF"a;""b""";"c\nd"\r\n');
});

test("the answer is a file that nobody stores", () => {
  const { headers } = csvResponse("", "lijst.csv");
  expect(headers.get("content-disposition")).toBe('attachment; filename="lijst.csv"');
  expect(headers.get("cache-control")).toContain("no-store");
});
