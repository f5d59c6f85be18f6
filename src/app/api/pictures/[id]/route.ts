import { describePicture, removePicture } from "@/domain/pictures/album";
import { PictureChange } from "@/domain/pictures/schema";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const PATCH = route(
  { as: "user", summary: "Describe a picture of yours.", params: Id, body: PictureChange, response: Named },
  ({ ctx, params, body }) => describePicture(ctx, params.id, body),
);
export const DELETE = route(
  { as: "user", summary: "Delete a picture of yours, with its files.", params: Id, response: Named },
  ({ ctx, params }) => removePicture(ctx, params.id),
);
