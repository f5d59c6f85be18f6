import { expect, test } from "vitest";
import { GET as media } from "@/app/api/media/[name]/route";
import { GET as album } from "@/app/api/pictures/route";
import { db } from "@/lib/db";
import { sniffImage } from "@/lib/images/reencode";
import { hostileFiles, PAYLOAD } from "@/testing/fixtures/hostile-files";
import { upload } from "@/testing/fixtures/pictures";
import { approvedCaregiver } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { sample } from "@/testing/repetitions";
import { runJobsToCompletion } from "@/testing/servers/external-services";

/** In `npm test`; the deep tests take all of them. */
const QUICK = 25;

test("no hostile file comes out as it went in, and none stops a worker", async () => {
  const all = await hostileFiles();
  expect(all.length).toBeGreaterThanOrEqual(200);
  const outcomes = { refused: 0, drawn: 0 };
  const uploaded = await Promise.all(
    sample(all, QUICK).map(async ({ name, bytes }) => {
      const caregiver = await approvedCaregiver();
      const { status } = await upload(caregiver, { kind: "CAREGIVER" }, bytes);
      expect([200, 400], name).toContain(status);
      return { name, bytes, caregiver };
    }),
  );
  await runJobsToCompletion();
  for (const { name, bytes, caregiver } of uploaded) {
    const { json } = await callRoute(album, { as: caregiver, query: { kind: "CAREGIVER" } });
    const [picture] = json.pictures;
    expect(["READY", "REFUSED", undefined], name).toContain(picture?.state);
    if (picture?.state !== "READY") {
      outcomes.refused++;
      continue;
    }
    outcomes.drawn++;
    for (const source of `${picture.view.srcSet}, ${picture.view.avifSrcSet ?? picture.view.src}`.split(", ")) {
      const { response } = await callRoute(media, { params: { name: source.replace(/^\/api\/media\/| .*$/g, "") } });
      const sent = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get("content-type"), name).toMatch(/^image\/(webp|avif)$/);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(sent.includes(PAYLOAD), name).toBe(false);
      expect(sent.includes(Buffer.from(bytes.subarray(0, 64))), name).toBe(false);
      if (source.includes(".webp")) expect(sniffImage(sent), name).toBe("webp");
    }
  }
  expect(outcomes.refused).toBeGreaterThan(0);
  expect(await db.picture.count({ where: { state: { in: ["UPLOADING", "WAITING"] } } })).toBe(0);
});
