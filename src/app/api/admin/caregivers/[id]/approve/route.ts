import { approveCaregiver } from "@/domain/admin/decide-caregivers";
import { DecidedCaregiver } from "@/domain/admin/responses";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Approve a caregiver who handed in a complete file.",
    params: Id,
    response: DecidedCaregiver,
  },
  ({ ctx, params }) => approveCaregiver(ctx, params.id),
);
