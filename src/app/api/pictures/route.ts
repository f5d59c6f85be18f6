import { LIMITS } from "@/domain/limits";
import { beginUpload } from "@/domain/pictures/announce";
import { listAlbum } from "@/domain/pictures/queries";
import { Album, UploadTarget } from "@/domain/pictures/responses";
import { AlbumQuery, NewPicture } from "@/domain/pictures/schema";
import { route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "One of your albums.", query: AlbumQuery, response: Album },
  ({ ctx, query }) => listAlbum(ctx, query),
);
export const POST = route(
  {
    as: "user",
    summary: "Announce a picture; the response says where to put the file.",
    body: NewPicture,
    response: UploadTarget,
    limit: LIMITS.upload,
    errors: [404],
  },
  ({ ctx, body }) => beginUpload(ctx, body),
);
