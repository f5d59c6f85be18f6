import { approveCaregiver } from "@/domain/admin/approve-caregiver";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "ADMIN", params: Id }, ({ ctx, params }) => approveCaregiver(ctx, params.id));
