import { changeNoticeSettings, getNoticeSettings } from "@/domain/notifications/notices";
import { NoticeSettings } from "@/domain/notifications/schema";
import { route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "Which notices you get, and how.", response: NoticeSettings },
  ({ ctx }) => getNoticeSettings(ctx),
);
export const PUT = route(
  { as: "user", summary: "Choose which notices you get, and how.", body: NoticeSettings },
  ({ ctx, body }) => changeNoticeSettings(ctx, body),
);
