import { PlatformFigures } from "@/domain/admin/answers";
import { platformFigures } from "@/domain/admin/platform-figures";
import { route } from "@/lib/route";

export const GET = route(
  { as: "ADMIN", summary: "Health and figures of the whole platform.", answer: PlatformFigures },
  ({ ctx }) => platformFigures(ctx),
);
