import { listComplaints } from "@/domain/complaints/queries";
import { ComplaintPage } from "@/domain/complaints/responses";
import { ComplaintsQuery } from "@/domain/complaints/schema";
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
