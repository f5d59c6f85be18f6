import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ART_NAMES } from "@/components/illustrations/art";
import { ICON_NAMES } from "@/components/illustrations/icon";
import { Service } from "@/generated/prisma/enums";

const sprite = readFileSync("src/components/illustrations/sprite.svg", "utf8");
const css = readFileSync("src/app/globals.css", "utf8");

test("the sprite holds every drawing that is shown, and no other", () => {
  const services = Object.keys(Service).map((service) => service.toLowerCase().replaceAll("_", "-"));
  const held = [...sprite.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id);
  expect(held.sort()).toEqual([...ART_NAMES, ...ICON_NAMES, ...services, "hero-scene", "belgium"].sort());
});

test("its colors are those of the page: no color is its own, and each variable exists", () => {
  const colors = new Set([...sprite.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, color = ""]) => color));
  for (const color of colors) expect(color).toMatch(/^(none|currentColor|var\(--[a-z-]+\)|color-mix\(.+\))$/);
  for (const [, name] of sprite.matchAll(/var\((--[a-z-]+)\)/g)) expect(css).toContain(`${name}:`);
});

test("it runs and loads nothing", () => expect(sprite).not.toMatch(/<script|<style|<image|href|style=|\son\w+=/));
