import { resetBreakers } from "@/domain/admin/breakers";
import { BreakerReset } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const POST = route({ as: "ADMIN", body: BreakerReset }, ({ ctx, body }) => resetBreakers(ctx, body));
