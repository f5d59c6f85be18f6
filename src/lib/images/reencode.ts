import type { Sharp } from "sharp";

/** What a picture may be: other formats have decoders that we do not trust with files of strangers. */
export type ImageKind = "jpeg" | "png" | "webp";

/** How many bytes the kind of a file is known by. */
export const SNIFFED_BYTES = 64;

/** The kind of a picture by its first bytes, whatever its name says; null where it is none of ours. */
export function sniffImage(start: Uint8Array): ImageKind | "heic" | null {
  const text = String.fromCharCode(...start.subarray(0, SNIFFED_BYTES));
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  return text.slice(4, 8) === "ftyp" && /hei[cxms]|hev[cxms]|mif1|msf1/.test(text.slice(8)) ? "heic" : null;
}

/** More pixels than any telephone makes would fill the memory. */
const MAX_PIXELS = 50_000_000;
const MIN_SIDE = 100;
/** The widths that pages ask for; a smaller picture has its own. */
const WIDTHS = [320, 640, 1280] as const;
const MAX_HEIGHT = 1920;
/** Below it AVIF saves too little for the time it takes. */
const AVIF_FROM_WIDTH = 640;
/** A picture that takes longer is made to. */
const LIMIT_SECONDS = 8;

/** How many sizes a picture has at most. */
export const MAX_SIZES = WIDTHS.length;

/** Why a picture was not taken. */
export class UnusableImage extends Error {
  override name = "UnusableImage";
  constructor(
    readonly code: "not_a_picture" | "too_many_pixels" | "picture_too_small",
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

export interface ReencodedImage {
  width: number;
  height: number;
  /** Its dominant color, "#rrggbb". */
  color: string;
  /** From small to large, the last as large as `width`. */
  sizes: { width: number; webp: Uint8Array; avif: Uint8Array | null }[];
}

/** Decodes a picture once and draws it again in a few sizes: what was no pixel of it, is gone. */
export async function reencodeImage(bytes: Uint8Array): Promise<ReencodedImage> {
  // Loaded here: no process needs it before its first picture.
  const { default: sharp } = await import("sharp");
  const input = () =>
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "warning", sequentialRead: true }).timeout({
      seconds: LIMIT_SECONDS,
    });
  await assertUsable(input(), sniffImage(bytes));
  const { data, info } = await decode(input());
  const { width, height, channels } = info;
  if (Math.min(width, height) < 1) throw new UnusableImage("picture_too_small");
  const pixels = () => sharp(data, { raw: { width, height, channels } }).timeout({ seconds: LIMIT_SECONDS });
  const widths = [...WIDTHS.filter((each) => each < width), width];
  const sizes = [];
  for (const each of widths) {
    const scaled = () => pixels().resize({ width: each });
    sizes.push({
      width: each,
      webp: await scaled().webp({ quality: 78, effort: 2 }).toBuffer(),
      avif: width < AVIF_FROM_WIDTH ? null : await scaled().avif({ quality: 55, effort: 2 }).toBuffer(),
    });
  }
  const { dominant } = await sharp(await pixels().resize({ width: 32 }).png().toBuffer()).stats();
  return { width, height, color: hexOf(dominant), sizes };
}

async function assertUsable(image: Sharp, kind: ReturnType<typeof sniffImage>) {
  const { format, width = 0, height = 0 } = await image.metadata().catch(refuse);
  if (format !== kind) throw new UnusableImage("not_a_picture");
  if (width * height > MAX_PIXELS) throw new UnusableImage("too_many_pixels");
  if (Math.min(width, height) < MIN_SIDE) throw new UnusableImage("picture_too_small");
}

const decode = (image: Sharp) =>
  image
    .autoOrient()
    .resize({ width: WIDTHS.at(-1), height: MAX_HEIGHT, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuse);

function refuse(cause: unknown): never {
  const isTooLarge = cause instanceof Error && /pixel limit|exceeds/.test(cause.message);
  throw new UnusableImage(isTooLarge ? "too_many_pixels" : "not_a_picture", { cause });
}

const hexOf = ({ r, g, b }: { r: number; g: number; b: number }) =>
  `#${[r, g, b].map((each) => each.toString(16).padStart(2, "0")).join("")}`;
