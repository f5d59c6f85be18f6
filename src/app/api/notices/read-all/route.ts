import { readAllNotices } from "@/domain/notifications/notices";
import { route } from "@/lib/route";

export const POST = route({ as: "user", summary: "Say that you have read all your notices." }, ({ ctx }) =>
  readAllNotices(ctx),
);
