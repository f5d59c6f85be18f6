import { rejectCaregiver } from "@/domain/admin/reject-caregiver";
import { CaregiverRejection } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "ADMIN", params: Id, body: CaregiverRejection }, ({ ctx, params, body }) =>
  rejectCaregiver(ctx, params.id, body),
);
