import { acceptAsAdmin } from "@/domain/admin/act-for";
import { AdminWithdrawal } from "@/domain/admin/schema";
import { AcceptedBooking } from "@/domain/bookings/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Accept a request in the caregiver's place, with the reason.",
    params: Id,
    body: AdminWithdrawal,
    response: AcceptedBooking,
  },
  ({ ctx, params, body }) => acceptAsAdmin(ctx, params.id, body),
);
