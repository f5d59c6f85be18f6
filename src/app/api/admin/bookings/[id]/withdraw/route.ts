import { AdminWithdrawal } from "@/domain/admin/schema";
import { withdrawAsAdmin } from "@/domain/admin/withdraw-request";
import { Stepped } from "@/domain/bookings/answers";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Take back an unanswered request as support.",
    params: Id,
    body: AdminWithdrawal,
    answer: Stepped,
  },
  ({ ctx, params, body }) => withdrawAsAdmin(ctx, params.id, body),
);
