import { signOutEverywhere } from "@/domain/accounts/sign-out-everywhere";
import { route } from "@/lib/route";
import { signedOut } from "@/lib/route/session-cookie";

export const POST = route({ as: "user", summary: "Sign out in every browser." }, ({ ctx }) =>
  signOutEverywhere(ctx).then(signedOut),
);
