import { hideReportedMessage } from "@/domain/admin/reports/message-reports";
import { AdminReason } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "ADMIN", summary: "Hide a reported message from its reader, with the reason.", params: Id, body: AdminReason },
  ({ ctx, params, body }) => hideReportedMessage(ctx, params.id, body),
);
