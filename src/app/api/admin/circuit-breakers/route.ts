import { breakerReport, forceBreaker } from "@/domain/admin/breakers";
import { BreakerForcing } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route({ as: "ADMIN" }, ({ ctx }) => breakerReport(ctx));

export const POST = route({ as: "ADMIN", body: BreakerForcing }, ({ ctx, body }) => forceBreaker(ctx, body));
