import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { GET as media } from "@/app/api/media/[name]/route";
import { GET as privateFile } from "@/app/api/pictures/[id]/files/[name]/route";
import { PATCH as describePicture, DELETE as remove } from "@/app/api/pictures/[id]/route";
import { PUT as order } from "@/app/api/pictures/order/route";
import { GET as album } from "@/app/api/pictures/route";
import { POST as sendInThread } from "@/app/api/threads/[id]/messages/route";
import { hideReportedMessage, listMessageReports } from "@/domain/admin/reports/message-reports";
import { requestBooking } from "@/domain/bookings/request";
import { expireUnanswered } from "@/domain/bookings/timeouts";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { UPLOADS_PER_DAY } from "@/domain/limits";
import { reportMessage } from "@/domain/messages/read-state";
import { askCaregiver } from "@/domain/messages/send";
import { deletePicturesOf, listPicturesOf, quarantineKey } from "@/domain/pictures/files";
import { picturesOfPets, readPrivateFile } from "@/domain/pictures/queries";
import { MAX_PICTURES } from "@/domain/pictures/schema";
import { db, inTransaction } from "@/lib/db";
import { fileStorage } from "@/lib/storage/open";
import { after, DAY_MS } from "@/lib/time";
import { cleanUp } from "@/ops/cleanup";
import { atTime, systemCtx, walkRequest } from "@/testing/fixtures/booking-steps";
import { completeWalk, paidWalk } from "@/testing/fixtures/paid-booking";
import { cameraPicture, EXIF_CANARY, upload } from "@/testing/fixtures/pictures";
import { approvedCaregiver, dogOf, person } from "@/testing/fixtures/users";
import { callRoute } from "@/testing/http/call-route";
import { runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";

const CAREGIVER = { kind: "CAREGIVER" } as const;
const MiB = 1024 * 1024;
const nameOf = (src: string) => src.replace("/api/media/", "");

/** Uploads pictures and draws them; returns their ids in order. */
async function albumOf(owner: { id: string }, count: number) {
  for (let n = 0; n < count; n++) await upload(owner, CAREGIVER, await cameraPicture({ width: 320, height: 240 }));
  await runJobsToCompletion();
  const { json } = await callRoute(album, { as: owner, query: CAREGIVER });
  return json.pictures.map(({ id }: { id: string }) => id) as string[];
}

test("an uploaded picture is drawn again: upright, in sizes, without what the camera wrote; the original is deleted", async () => {
  const caregiver = await approvedCaregiver();
  // Held sideways: 1600 × 900 as stored, 900 × 1600 as seen.
  const original = await cameraPicture({ width: 1600, height: 900, orientation: 6 });
  expect(original.includes(EXIF_CANARY)).toBe(true);
  const { json } = await upload(caregiver, CAREGIVER, original);
  const waiting = await callRoute(album, { as: caregiver, query: CAREGIVER });
  expect(waiting.json.pictures).toMatchObject([{ id: json.id, state: "WAITING", view: null }]);
  expect((await getPublicCaregiver(caregiver, caregiver.id)).pictures).toEqual([]);

  await runJobsToCompletion();
  const { pictures } = await getPublicCaregiver(caregiver, caregiver.id);
  expect(pictures).toMatchObject([{ width: 900, height: 1600, alt: "" }]);
  const [view] = pictures;
  expect(view?.color).toMatch(/^#[0-9a-f]{6}$/);
  expect(view?.srcSet.match(/ \d+w/g)).toEqual([" 320w", " 640w", " 900w"]);
  for (const src of [...(view?.srcSet.split(", ") ?? []), ...(view?.avifSrcSet?.split(", ") ?? [])]) {
    const [url = "", width = ""] = src.split(" ");
    const { response, status } = await callRoute(media, { params: { name: nameOf(url) } });
    expect(status).toBe(200);
    expect(response.headers.get("cache-control")).toContain("immutable");
    const bytes = Buffer.from(await response.arrayBuffer());
    const meta = await sharp(bytes).metadata();
    expect(meta).toMatchObject({ width: Number.parseInt(width, 10) });
    expect([meta.exif, meta.icc, meta.xmp, meta.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.includes("Kanarie")).toBe(false);
  }
  expect(await fileStorage().get(quarantineKey(json.id))).toBeNull();
});

test("a picture of a pet is for its owner and for caregivers during their care of it, and for nobody else", async () => {
  const [owner, stranger, caregiver] = [await person("OWNER"), await person("OWNER"), await approvedCaregiver()];
  const { id: petId } = await dogOf(owner);
  const { json } = await upload(owner, { kind: "PET", petId }, await cameraPicture());
  await runJobsToCompletion();
  const read = (as: { id: string } | null) => callRoute(privateFile, { as, params: { id: json.id, name: "1.webp" } });
  const { status, response } = await read(owner);
  expect([status, response.headers.get("cache-control")]).toEqual([200, expect.stringContaining("private")]);
  expect((await read(stranger)).status).toBe(404);
  expect((await read(caregiver)).status).toBe(404);
  expect((await read(null)).status).toBe(401);
  // A request opens it, and the end of the care closes it, two days later.
  const { id: bookingId } = await requestBooking(owner, walkRequest(caregiver.id, [petId]));
  expect((await read(caregiver)).status).toBe(200);
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "DRAFT", revokedAt: caregiver.now } });
  expect((await read(caregiver)).status).toBe(404);
  await db.caregiver.update({ where: { userId: caregiver.id }, data: { status: "APPROVED", revokedAt: null } });
  const { endsAt } = await db.booking.findUniqueOrThrow({ where: { id: bookingId } });
  await expireUnanswered(systemCtx(endsAt));
  expect((await read(caregiver)).status).toBe(404);
  // Not under the address of public files either.
  const { file } = await db.picture.findUniqueOrThrow({ where: { id: json.id } });
  expect((await callRoute(media, { params: { name: `${file}-1.webp` } })).status).toBe(404);
  expect((await upload(stranger, { kind: "PET", petId }, await cameraPicture())).status).toBe(404);
});

test("an album has an order, a cover and words; what is deleted leaves the storage", async () => {
  const caregiver = await approvedCaregiver();
  const [first = "", second = "", third = ""] = await albumOf(caregiver, 3);
  const put = (pictureIds: string[]) =>
    callRoute(order, { as: caregiver, method: "PUT", query: CAREGIVER, body: { pictureIds } });
  expect((await put([third, first, second])).status).toBe(200);
  expect((await put([third, first])).json.code).toBe("album_changed");
  expect((await put([third, first, first])).json.code).toBe("album_changed");
  const change = (alt: string) =>
    callRoute(describePicture, { as: caregiver, method: "PATCH", params: { id: third }, body: { alt } });
  expect((await change("Bel mij op 0470 12 34 56")).status).toBe(400);
  expect((await change("De tuin, met een hoge haag")).status).toBe(200);

  const { pictures } = await getPublicCaregiver(caregiver, caregiver.id);
  expect(pictures.map(({ alt }) => alt)).toEqual(["De tuin, met een hoge haag", "", ""]);
  const stranger = await approvedCaregiver();
  const drop = (as: { id: string }) => callRoute(remove, { as, method: "DELETE", params: { id: third } });
  expect((await drop(stranger)).status).toBe(404);
  expect((await drop(caregiver)).status).toBe(200);
  await runJobsToCompletion();
  expect((await callRoute(media, { params: { name: nameOf(pictures[0]?.src ?? "") } })).status).toBe(404);
  expect((await getPublicCaregiver(caregiver, caregiver.id)).pictures).toHaveLength(2);
});

test("everything of a person can be listed and deleted", async () => {
  const caregiver = await approvedCaregiver();
  await albumOf(caregiver, 2);
  const files = await listPicturesOf(db, caregiver.id);
  expect(files).toHaveLength(2);
  for (const { key } of files) expect(await fileStorage().get(key)).not.toBeNull();
  await inTransaction((tx) => deletePicturesOf(tx, caregiver.id));
  await runJobsToCompletion();
  for (const { key } of files) expect(await fileStorage().get(key)).toBeNull();
  expect(await db.picture.count({ where: { ownerId: caregiver.id } })).toBe(0);
});

test("what is deleted while it is drawn leaves nothing behind", async () => {
  const caregiver = await approvedCaregiver();
  const { json } = await upload(caregiver, CAREGIVER, await cameraPicture());
  const storage = fileStorage();
  const put = storage.put.bind(storage);
  const stored: string[] = [];
  const spy = vi.spyOn(storage, "put").mockImplementation(async (key, ...rest) => {
    if (stored.length === 0) await callRoute(remove, { as: caregiver, method: "DELETE", params: { id: json.id } });
    stored.push(key);
    await put(key, ...rest);
  });
  await runJobsToCompletion();
  spy.mockRestore();
  expect(stored.length).toBeGreaterThan(1);
  for (const key of [...stored, quarantineKey(json.id)]) expect(await storage.get(key)).toBeNull();
  expect(await db.picture.count({ where: { id: json.id } })).toBe(0);
});

test("an album, a file and a day have an end; an owner has no profile, and an address must be confirmed", async () => {
  const caregiver = await approvedCaregiver();
  const file = { ownerId: caregiver.id, kind: "CAREGIVER" as const, bytes: 1, createdAt: caregiver.now };
  const rows = Array.from({ length: MAX_PICTURES.CAREGIVER }, (_, n) => ({ ...file, file: `full-${n}` }));
  await db.picture.createMany({ data: rows });
  expect((await upload(caregiver, CAREGIVER, await cameraPicture())).json).toMatchObject({
    ...{ code: "too_many_pictures", values: { max: MAX_PICTURES.CAREGIVER } },
  });
  const owner = await person("OWNER");
  expect((await upload(owner, CAREGIVER, await cameraPicture())).status).toBe(403);
  const { id: petId } = await dogOf(owner);
  const pet = { kind: "PET", petId } as const;
  expect((await upload(owner, pet, new Uint8Array(10 * MiB + 1))).status).toBe(400);
  expect((await upload(owner, pet, Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1"))).json.code).toBe("heic_picture");
  expect(await db.picture.count({ where: { ownerId: owner.id } })).toBe(0);
  await db.rateCount.updateMany({ data: { count: UPLOADS_PER_DAY.max } });
  expect((await upload(owner, pet, await cameraPicture())).json.code).toBe("too_many_uploads");
  await db.user.update({ where: { id: owner.id }, data: { emailVerifiedAt: null } });
  expect((await upload(owner, pet, await cameraPicture())).json.code).toBe("email_not_verified");
});

test("pictures go out with a message of their thread, once, and both of its people see them until it is hidden", async () => {
  const [owner, caregiver, stranger] = [await person("OWNER"), await approvedCaregiver(), await person("OWNER")];
  const admin = await person("ADMIN");
  const { id: threadId } = await askCaregiver(owner, {
    caregiverId: caregiver.id,
    text: "Past Bas?",
    key: "pictures-1",
  });
  const inThread = { kind: "MESSAGE", threadId } as const;
  expect((await upload(stranger, inThread, await cameraPicture())).status).toBe(404);
  const { json } = await upload(owner, inThread, await cameraPicture());
  const send = (key: string, pictureIds: string[], as = owner) =>
    callRoute(sendInThread, { as, params: { id: threadId }, body: { text: "", key, pictureIds } });
  expect((await send("pictures-2", [json.id])).json.code, "not drawn yet").toBe("pictures_not_ready");
  await runJobsToCompletion();
  expect((await send("pictures-3", [json.id], caregiver)).json.code, "of the other").toBe("pictures_not_ready");
  expect((await send("pictures-4", [])).status, "neither words nor pictures").toBe(400);
  const sent = await send("pictures-5", [json.id]);
  expect(sent.json.message).toMatchObject({ text: "", pictures: [{ width: 800, height: 600 }] });
  expect((await send("pictures-5", [json.id])).json, "again under its key").toEqual(sent.json);
  expect((await send("pictures-6", [json.id])).json.code, "in another message").toBe("pictures_not_ready");
  expect((await callRoute(remove, { as: owner, method: "DELETE", params: { id: json.id } })).status).toBe(404);

  const statuses = async () => {
    const read = (as: { id: string }) => callRoute(privateFile, { as, params: { id: json.id, name: "1.webp" } });
    return Promise.all([owner, caregiver, stranger, admin].map(async (as) => (await read(as)).status));
  };
  expect(await statuses()).toEqual([200, 200, 404, 404]);
  // An admin sees it while it is reported.
  await reportMessage(caregiver, threadId, { messageId: sent.json.message.id, reason: "OTHER", note: "" });
  expect(await statuses()).toEqual([200, 200, 404, 200]);
  const [report] = (await listMessageReports(admin)).rows;
  expect(report?.messages.find(({ isReported }) => isReported)).toMatchObject({ pictures: [{ width: 800 }] });
  await hideReportedMessage(admin, report?.id ?? "", { reason: "Geen foto van een dier." });
  expect(await statuses()).toEqual([200, 404, 404, 404]);
});

test("an upload that came to nothing goes with its file after a week; a drawn picture stays", async () => {
  const caregiver = await approvedCaregiver();
  const [shown = ""] = await albumOf(caregiver, 1);
  const { json: waiting } = await upload(caregiver, CAREGIVER, await cameraPicture());
  const at = new Date();
  await cleanUp(systemCtx(after(at, 6 * DAY_MS)));
  expect(await db.picture.count({ where: { ownerId: caregiver.id } })).toBe(2);
  await cleanUp(systemCtx(after(at, 8 * DAY_MS)));
  await runJobsToCompletion();
  expect(await db.picture.findMany({ where: { ownerId: caregiver.id } })).toMatchObject([
    { id: shown, state: "READY" },
  ]);
  expect(await fileStorage().get(quarantineKey(waiting.id))).toBeNull();
});

test("a caregiver sees a pet until two days after the end of its care, to the millisecond", async () => {
  const services = await startExternalServices();
  try {
    const { owner, caregiver, dog, id } = await paidWalk(services);
    const { json } = await upload(owner, { kind: "PET", petId: dog.id }, await cameraPicture());
    await runJobsToCompletion();
    const end = await completeWalk(id);
    const readAt = (ms: number) => readPrivateFile(atTime(caregiver, after(end, ms)), json.id, 1, "webp");
    expect((await readAt(2 * DAY_MS - 1)).length).toBeGreaterThan(100);
    await expect(readAt(2 * DAY_MS)).rejects.toMatchObject({ code: "picture_not_found" });
    expect((await picturesOfPets(atTime(caregiver, after(end, 2 * DAY_MS)), [dog.id])).get(dog.id)).toEqual([]);
  } finally {
    await services.stop();
  }
});
