import { platformFigures } from "@/domain/admin/platform-figures";
import { route } from "@/lib/route";

export const GET = route({ as: "ADMIN" }, ({ ctx }) => platformFigures(ctx));
