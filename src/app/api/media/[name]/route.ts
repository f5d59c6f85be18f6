import { z } from "zod";
import { readPublicFile } from "@/domain/pictures/queries";
import { imageResponse } from "@/lib/http/file-response";
import { IMMUTABLE } from "@/lib/http/svg-response";
import { route } from "@/lib/route";

const File = z.strictObject({ name: z.string().regex(/^[0-9a-f]{32}-[1-3]\.(webp|avif)$/) });

export const GET = route(
  {
    as: "anyone",
    summary: "A size of a picture of a caregiver. Its name never gets another content.",
    ...{ media: "image/*", cache: IMMUTABLE, params: File, anyOrigin: true },
  },
  async ({ params: { name } }) =>
    imageResponse(await readPublicFile(name), name.endsWith("avif") ? "avif" : "webp", true),
);
