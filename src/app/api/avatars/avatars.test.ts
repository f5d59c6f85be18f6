import { expect, test } from "vitest";
import { GET as portrait } from "@/app/api/pets/portraits/[species]/[seed]/route";
import { callRoute } from "@/testing/http/call-route";
import { GET as avatar } from "./[id]/route";

const hostile = ['"><script>alert(1)</script>', "</svg>", "&lt;", "../../etc/passwd", "x".repeat(64)];

test.each(["0198c0de-0000-7000-8000-000000000000", ...hostile])(
  "%j gives a drawing and nothing that runs",
  async (id) => {
    const { status, response, json } = await callRoute(avatar, { params: { id } });
    expect(status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(json).toMatch(/^<svg/);
    expect(json).not.toMatch(/<script|onload|alert\(1\)|passwd/);
  },
);

test("the same seed gives the same face, another another", async () => {
  const faceOf = async (id: string) => (await callRoute(avatar, { params: { id } })).json;
  expect(await faceOf("a")).toBe(await faceOf("a"));
  expect(await faceOf("a")).not.toBe(await faceOf("b"));
});

test("a text that is too long has no face", async () => {
  expect((await callRoute(avatar, { params: { id: "x".repeat(65) } })).status).toBe(404);
});

test("a pet's portrait is a drawing of its species, the same for the same seed", async () => {
  const of = (species: string, seed: string) => callRoute(portrait, { params: { species, seed } });
  const { status, response, json } = await of("DOG", "a");
  expect(status).toBe(200);
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect(json).toBe((await of("DOG", "a")).json);
  expect(json).not.toBe((await of("CAT", "a")).json);
  for (const species of ["DRAGON", "constructor", ""]) expect((await of(species, "a")).status).toBe(404);
  expect((await of("DOG", "x".repeat(65))).status).toBe(404);
});
