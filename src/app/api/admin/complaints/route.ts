import { ComplaintPage } from "@/domain/admin/answers";
import { listComplaints } from "@/domain/admin/complaint-queries";
import { ComplaintsQuery } from "@/domain/admin/schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    summary: "A page of complaints, to decide or decided.",
    query: ComplaintsQuery,
    answer: ComplaintPage,
  },
  ({ ctx, query }) => listComplaints(ctx, query),
);
