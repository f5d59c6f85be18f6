import { z } from "zod";
import { readPrivateFile } from "@/domain/pictures/queries";
import { imageResponse } from "@/lib/http/file-response";
import { route } from "@/lib/route";

const File = z.strictObject({ id: z.uuid().toLowerCase(), name: z.string().regex(/^[1-3]\.(webp|avif)$/) });

export const GET = route(
  {
    as: "user",
    summary: "A size of a picture of a pet or a message, for those who may see it.",
    ...{ media: "image/*", params: File },
  },
  async ({ ctx, params: { id, name } }) => {
    const format = name.endsWith("avif") ? "avif" : "webp";
    return imageResponse(await readPrivateFile(ctx, id, Number(name[0]), format), format, false);
  },
);
