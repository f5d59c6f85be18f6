import { signOutEverywhere } from "@/domain/accounts/session";
import { signedOutResponse } from "@/lib/auth/cookies";
import { route } from "@/lib/route";

export const POST = route({ as: "user", summary: "Sign out in every browser." }, ({ ctx }) =>
  signOutEverywhere(ctx).then(signedOutResponse),
);
