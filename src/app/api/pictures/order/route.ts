import { orderPictures } from "@/domain/pictures/album";
import { AlbumQuery, PictureOrder } from "@/domain/pictures/schema";
import { route } from "@/lib/route";

export const PUT = route(
  { as: "user", summary: "Put an album into another order.", query: AlbumQuery, body: PictureOrder },
  ({ ctx, query, body }) => orderPictures(ctx, query, body),
);
