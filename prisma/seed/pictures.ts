import sharp from "sharp";
import { petPortraitSvg } from "@/components/illustrations/portraits";
import { JobTypes } from "@/domain/jobs";
import { describePicture } from "@/domain/pictures/album";
import { beginUpload } from "@/domain/pictures/announce";
import { processPicture } from "@/domain/pictures/process";
import type { NewPicture } from "@/domain/pictures/schema";
import { finishUpload, receiveOriginal } from "@/domain/pictures/upload";
import type { Locale, Species } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { assertDefined } from "@/lib/errors";
import { processQueue } from "@/lib/queue";
import { fileStorage } from "@/lib/storage/open";
import { caregivers as demoCaregivers } from "./data/demo-data";
import { CAMERAS, SCENES, type Scene, TINTS } from "./data/scenes";
import { type DemoOwner, type DemoUser, userCtx } from "./users";

/** Small, so that a first start is quick; a telephone’s picture is many times as wide. */
const WIDTH = 400;
const HEIGHT = 300;

const CONCURRENCY = 4;

type Album = { kind: "CAREGIVER" } | { kind: "PET"; petId: string };

interface DemoAlbum {
  ctx: Ctx;
  album: Album;
  locale: Locale;
  /** Who stands in the pictures, one after the other; the same seed is the same animal. */
  animals: { species: Species; seed: string }[];
  /** Numbers the album: others get other scenes. */
  turn: number;
}

const pick = <T>(items: readonly T[], turn: number): T => assertDefined(items[turn % items.length], "item");

/** Uploads 3 to 6 drawn scenes, as a telephone would send them: with a camera's name, a place and a time. */
async function seedAlbum({ ctx, album, locale, animals, turn }: DemoAlbum) {
  const count = 3 + (turn % 7 === 0 ? 3 : turn % 3 === 0 ? 1 : 0);
  for (let n = 0; n < count; n++) {
    const scene = pick(SCENES, turn * 5 + n);
    const file = await drawScene(scene, pick(animals, n), turn + n);
    const { id } = await beginUpload(ctx, { ...album, bytes: file.byteLength } satisfies NewPicture);
    await receiveOriginal(ctx, id, new Request("http://localhost/", { method: "PUT", body: new Uint8Array(file) }));
    await finishUpload(ctx, id);
    await describePicture(ctx, id, { alt: scene.words[locale] });
  }
}

async function drawScene({ draw, seat: [x, y, size] }: Scene, animal: DemoAlbum["animals"][number], turn: number) {
  const face = petPortraitSvg(animal.species, animal.seed)
    .replace(/<rect[^>]*>/, "") // the ground behind it
    .replace("<svg ", `<svg x="${x}" y="${y}" width="${size}" height="${size}" `);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360" width="${WIDTH}" height="${HEIGHT}">${draw(pick(TINTS, turn))}${face}</svg>`;
  const place = {
    GPSLatitudeRef: "N",
    GPSLatitude: "50/1 30/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "4/1 0/1 0/1",
  };
  return sharp(Buffer.from(svg))
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 85 })
    .withExif({ IFD0: pick(CAMERAS, turn), IFD2: { DateTimeOriginal: "2026:05:01 10:00:00" }, IFD3: place })
    .toBuffer();
}

/** Draws what was uploaded and removes the originals, as the worker does. */
const drawPictures = () =>
  processQueue({
    [JobTypes.PROCESS_PICTURE]: (ctx, { pictureId }) => processPicture(ctx, pictureId),
    [JobTypes.REMOVE_FILES]: (_ctx, { keys }) => fileStorage().remove(keys),
  });

/** Albums of all caregivers and pets; only what a stranger would ask to look after is shown by a caregiver. */
export async function seedAlbums(caregivers: Map<string, DemoUser>, owners: Map<string, DemoOwner>, now: Date) {
  const ofCaregivers = demoCaregivers.map((data, turn): DemoAlbum => {
    const { id, role } = assertDefined(caregivers.get(data.key), data.key);
    const animals = [...new Set(data.offers.flatMap((offer) => offer.animals))];
    const seen = (animals.length > 0 ? animals : (["DOG"] as const)).map((species, n) => ({
      species,
      seed: `${id}${n}`,
    }));
    return { ctx: userCtx({ id, role }, now), album: { kind: "CAREGIVER" }, locale: data.locale, animals: seen, turn };
  });
  const ofPets = [...owners.values()].flatMap((owner) =>
    owner.data.pets.map((pet): Omit<DemoAlbum, "turn"> => {
      const petId = assertDefined(owner.pets.get(pet.name), pet.name);
      const animals = [{ species: pet.species, seed: petId }];
      return { ctx: userCtx(owner, now), album: { kind: "PET", petId }, locale: owner.data.locale, animals };
    }),
  );
  const queue = [...ofCaregivers, ...ofPets.map((each, turn) => ({ ...each, turn }))].values();
  const worker = async () => {
    for (const each of queue) await seedAlbum(each);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  await drawPictures();
}
