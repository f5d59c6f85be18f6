import { CacheReport } from "@/domain/admin/answers";
import { clearCache } from "@/domain/admin/clear-cache";
import { CacheClearing } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const POST = route(
  { as: "ADMIN", summary: "Forget all remembered answers, everywhere.", body: CacheClearing, answer: CacheReport },
  ({ ctx, body }) => clearCache(ctx, body),
);
