import { route } from "@/lib/route";
import { clearCache } from "@/ops/cache-admin";
import { CacheReport } from "@/ops/responses";
import { CacheClearing } from "@/ops/schema";

export const POST = route(
  { as: "ADMIN", summary: "Forget all remembered answers, everywhere.", body: CacheClearing, response: CacheReport },
  ({ ctx, body }) => clearCache(ctx, body),
);
