import { CacheClearing } from "@/domain/admin/schema";
import { route } from "@/lib/route";
import { clearCache } from "@/ops/cache-admin";
import { CacheReport } from "@/ops/responses";

export const POST = route(
  { as: "ADMIN", summary: "Forget all remembered answers, everywhere.", body: CacheClearing, response: CacheReport },
  ({ ctx, body }) => clearCache(ctx, body),
);
