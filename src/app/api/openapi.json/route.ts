import { route } from "@/lib/route";
import { DESCRIPTION, publicApiDocument } from "./document";

export const GET = route({ ...DESCRIPTION, cache: "public, max-age=0, s-maxage=3600" }, async () =>
  publicApiDocument(),
);
