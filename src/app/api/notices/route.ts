import { NoticePage } from "@/domain/notifications/responses";
import { NoticeListQuery } from "@/domain/notifications/schema";
import { noticePage } from "@/emails/notices";
import { route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "A page of your notices, the latest first.", query: NoticeListQuery, response: NoticePage },
  ({ ctx, query }) => noticePage(ctx, query),
);
