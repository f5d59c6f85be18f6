import { ComplaintPage } from "@/domain/admin/responses";
import { ComplaintsQuery } from "@/domain/admin/schema";
import { listComplaints } from "@/domain/complaints/queries";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    summary: "A page of complaints, to decide or decided.",
    query: ComplaintsQuery,
    response: ComplaintPage,
  },
  ({ ctx, query }) => listComplaints(ctx, query),
);
