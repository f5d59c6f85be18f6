import { earningsOf } from "@/domain/payments/earnings";
import { EarningsQuery } from "@/domain/payments/schema";
import { route } from "@/lib/route";

export const GET = route({ as: "CAREGIVER", query: EarningsQuery }, ({ ctx, query }) => earningsOf(ctx, query));
