import { expect, test, vi } from "vitest";
import { GET as avatar } from "@/app/api/avatars/[id]/route";
import { GET as reviews } from "@/app/api/caregivers/[id]/reviews/route";
import { GET as page } from "@/app/api/caregivers/[id]/route";
import { GET as search } from "@/app/api/caregivers/route";
import { GET as health } from "@/app/api/health/route";
import { GET as me } from "@/app/api/me/route";
import { GET as places } from "@/app/api/places/route";
import { updateProfile } from "@/domain/caregivers/profile";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";

vi.hoisted(() => void (process.env.CACHE_FACTOR = "1"));

const caregiver = await approvedCaregiver();
const askPage = (options = {}) => callRoute(page, { params: { id: caregiver.id }, ...options });
const endpoints = [
  { name: "search", ask: (options = {}) => callRoute(search, { query: { place: "Gent" }, ...options }) },
  { name: "page", ask: askPage },
  { name: "reviews", ask: (options = {}) => callRoute(reviews, { params: { id: caregiver.id }, ...options }) },
  { name: "avatar", ask: (options = {}) => callRoute(avatar, { params: { id: "Emma" }, ...options }) },
  { name: "places", ask: (options = {}) => callRoute(places, { query: { q: "Gen" }, ...options }) },
];
const tagOf = (response: Response) => response.headers.get("etag") ?? "";

test.each(endpoints)(
  "$name: the same response has the same strong tag, and a client that has it gets 304 without a body",
  async ({ ask }) => {
    const { response, status } = await ask();
    const tag = tagOf(response);
    expect(status).toBe(200);
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(tagOf((await ask({ as: await person("OWNER") })).response)).toBe(tag);
    expect(response.headers.get("cache-control")).toMatch(/^public, .*(s-maxage=\d+|immutable)/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask({ headers: { "if-none-match": known } });
      expect(again.status).toBe(304);
      expect(await again.response.text()).toBe("");
      expect(tagOf(again.response)).toBe(tag);
      expect(again.response.headers.get("cache-control")).toBe(response.headers.get("cache-control"));
    }
    expect((await ask({ headers: { "if-none-match": '"other"' } })).status).toBe(200);
    const head = await ask({ method: "HEAD" });
    expect({ status: head.status, tag: tagOf(head.response), body: await head.response.text() }).toEqual({
      ...{ status: 200, tag, body: "" },
    });
  },
);

test("after a change the tag is another", async () => {
  const tag = tagOf((await askPage()).response);
  await updateProfile(caregiver, { travelKm: 12 });
  const after = await askPage({ headers: { "if-none-match": tag } });
  expect(after.status).toBe(200);
  expect(tagOf(after.response)).not.toBe(tag);
});

test("what is personal, refused or about this server is stored nowhere and has no tag", async () => {
  const owner = await person("OWNER");
  const unknown = await callRoute(page, { params: { id: owner.id } });
  for (const { response } of [await callRoute(me, { as: owner }), unknown, await callRoute(me)]) {
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(tagOf(response)).toBe("");
  }
  expect((await callRoute(health)).response.headers.get("cache-control")).toBe("no-store");
});
