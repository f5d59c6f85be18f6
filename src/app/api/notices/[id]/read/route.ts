import { readNotice } from "@/domain/notifications/notices";
import { Id, route } from "@/lib/route";

export const POST = route({ as: "user", summary: "Say that you have read a notice.", params: Id }, ({ ctx, params }) =>
  readNotice(ctx, params.id),
);
