import { route } from "@/lib/route";
import { PlatformFigures } from "@/ops/responses";
import { getPlatformFigures } from "@/ops/system-state";

export const GET = route(
  { as: "ADMIN", summary: "Health and figures of the whole platform.", response: PlatformFigures },
  ({ ctx }) => getPlatformFigures(ctx),
);
