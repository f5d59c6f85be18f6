import { DecidedCaregiver } from "@/domain/admin/answers";
import { approveCaregiver } from "@/domain/admin/approve-caregiver";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "ADMIN", summary: "Approve a caregiver who handed in a complete file.", params: Id, answer: DecidedCaregiver },
  ({ ctx, params }) => approveCaregiver(ctx, params.id),
);
