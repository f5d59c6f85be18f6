import { OpenSessions } from "@/domain/accounts/responses";
import { listSessions } from "@/domain/accounts/session";
import { route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "Where you are signed in, this browser first.", response: OpenSessions },
  ({ ctx }) => listSessions(ctx),
);
