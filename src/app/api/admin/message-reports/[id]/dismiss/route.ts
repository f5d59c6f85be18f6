import { dismissMessageReport } from "@/domain/admin/reports/message-reports";
import { AdminReason } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "ADMIN", summary: "Leave a reported message as it is, with the reason.", params: Id, body: AdminReason },
  ({ ctx, params, body }) => dismissMessageReport(ctx, params.id, body),
);
