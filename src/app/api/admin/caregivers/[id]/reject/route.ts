import { rejectCaregiver } from "@/domain/admin/decide-caregivers";
import { DecidedCaregiver } from "@/domain/admin/responses";
import { CaregiverRejection } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  {
    as: "ADMIN",
    summary: "Refuse a caregiver, or end an approval, with the reason.",
    params: Id,
    body: CaregiverRejection,
    response: DecidedCaregiver,
  },
  ({ ctx, params, body }) => rejectCaregiver(ctx, params.id, body),
);
