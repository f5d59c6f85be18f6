import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pageMetadata } from "./metadata";

test("a shared link shows a picture of the size it names, and the page in the reader's language", () => {
  const { openGraph, alternates } = pageMetadata({ locale: "fr", path: "/search", title: "Trouver un pet-sitter" });
  const [image] = [openGraph?.images ?? []].flat();
  expect(openGraph).toMatchObject({ title: "Trouver un pet-sitter", locale: "fr_BE", siteName: "TailTribe" });
  expect(image).toMatchObject({ url: "/og.png", width: 1200, height: 630 });
  const png = readFileSync("public/og.png");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(alternates?.canonical).toBe("/fr/search");
});

test("browsers and phones find an icon", () => {
  for (const icon of ["favicon.ico", "icon.svg", "apple-icon.png"]) expect(existsSync(`src/app/${icon}`)).toBe(true);
});
