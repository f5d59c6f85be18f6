import { signOut } from "@/domain/accounts/session";
import { signedOutResponse } from "@/lib/auth/cookies";
import { route } from "@/lib/route";

export const POST = route({ as: "anyone", summary: "Sign out in this browser." }, ({ ctx: { actor, now } }) =>
  signOut({ actor, now }, actor.kind === "user" ? actor.sessionId : undefined).then(signedOutResponse),
);
