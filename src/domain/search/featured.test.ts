import { expect, test } from "vitest";
import { featuredCaregivers } from "@/domain/search/featured";
import type { Ctx } from "@/lib/actor";
import { db } from "@/lib/db";
import { insertReviews } from "@/testing/fixtures/booking-rows";
import { approvedCaregiver } from "@/testing/fixtures/users";

const ctx: Ctx = { actor: { kind: "visitor" }, now: new Date("2026-11-16T09:00:00Z"), fresh: true };
const featured = () => featuredCaregivers(ctx, "fr");

/** Better rated than anybody of another test. */
async function favourite(stars: number[]) {
  const { id } = await approvedCaregiver();
  await insertReviews(id, stars);
  const sum = stars.reduce((total, each) => total + each, 0);
  await db.caregiver.update({
    where: { userId: id },
    data: { city: "Gent", ratingSum: sum, ratingCount: stars.length },
  });
  return id;
}

test("the home page shows the best rated who can be booked, with their lowest price, cover and latest review", async () => {
  const FIVES = Array.from({ length: 60 }, () => 5);
  const [best, second] = [await favourite(FIVES), await favourite([...FIVES, 4])];
  const { priceCents } = await db.listing.update({
    where: { caregiverId_service: { caregiverId: best, service: "DOG_WALKING" } },
    data: { priceCents: 1_234 },
  });
  const drawn = { widths: [320, 640], width: 640, height: 480, color: "#336699", file: "a".repeat(32) };
  const common = { ownerId: best, kind: "CAREGIVER", bytes: 1, createdAt: ctx.now } as const;
  await db.picture.create({ data: { ...common, ...drawn, state: "READY", position: 2 } });
  // A later place in the album, and one that is not drawn yet: neither is the cover.
  await db.picture.create({ data: { ...common, ...drawn, file: "b".repeat(32), state: "READY", position: 3 } });
  await db.picture.create({ data: { ...common, file: "c".repeat(32), state: "WAITING", position: 1 } });
  const latest = await db.review.findFirstOrThrow({ where: { subjectId: best }, orderBy: { shownAt: "desc" } });
  await db.review.update({
    where: { id: latest.id },
    data: { comment: `Heel lief voor Bas. ${"En altijd op tijd. ".repeat(9)}` },
  });

  const [first, next, ...rest] = await featured();
  expect(first).toMatchObject({
    id: best,
    city: "Gand",
    rating: 5,
    ratingCount: 60,
    service: "DOG_WALKING",
    priceCents,
  });
  expect(first?.cover).toMatchObject({
    src: `/api/media/${drawn.file}-2.webp`,
    color: "#336699",
    width: 640,
    height: 480,
  });
  expect(first?.review?.comment).toMatch(/^Heel lief voor Bas\. .*\w…$/);
  expect(first?.review?.comment.length).toBeLessThanOrEqual(111);
  expect([next?.id, next?.rating, rest.length <= 1]).toEqual([second, 5, true]);

  // Nobody who cannot be booked is shown.
  await db.caregiver.update({ where: { userId: best }, data: { status: "SUSPENDED" } });
  await db.listing.deleteMany({ where: { caregiverId: second } });
  const ids = (await featured()).map(({ id }) => id);
  expect(ids.filter((id) => id === best || id === second)).toEqual([]);
});
