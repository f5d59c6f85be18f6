import { signOut } from "@/domain/accounts/sign-out";
import { route } from "@/lib/route";
import { signedOut } from "@/lib/route/session-cookie";

export const POST = route({ as: "anyone", summary: "Sign out in this browser." }, ({ ctx: { actor, now } }) =>
  signOut({ actor, now }, actor.kind === "user" ? actor.sessionId : undefined).then(signedOut),
);
