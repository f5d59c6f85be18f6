import { declineAsAdmin } from "@/domain/admin/act-for";
import { AdminDecline } from "@/domain/admin/schema";
import { TransitionedBooking } from "@/domain/bookings/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Decline a request in the caregiver's place, with the reason.",
    params: Id,
    body: AdminDecline,
    response: TransitionedBooking,
  },
  ({ ctx, params, body }) => declineAsAdmin(ctx, params.id, body),
);
