import { listComplaints } from "@/domain/admin/complaint-queries";
import { ComplaintsQuery } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route({ as: "ADMIN", query: ComplaintsQuery }, ({ ctx, query }) => listComplaints(ctx, query));
