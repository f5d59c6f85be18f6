import { AdminWithdrawal } from "@/domain/admin/schema";
import { withdrawAsAdmin } from "@/domain/admin/withdraw-request";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "ADMIN", params: Id, body: AdminWithdrawal }, ({ ctx, params, body }) =>
  withdrawAsAdmin(ctx, params.id, body),
);
