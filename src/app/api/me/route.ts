import { WhoAmI } from "@/domain/accounts/answers";
import { me } from "@/domain/accounts/queries";
import { AccountChange } from "@/domain/accounts/schema";
import { updateAccount } from "@/domain/accounts/update-account";
import { route } from "@/lib/route";

export const GET = route({ as: "anyone", summary: "Who is signed in.", answer: WhoAmI }, ({ ctx }) => me(ctx));
export const PATCH = route(
  { as: "user", summary: "Change what you tell about yourself.", body: AccountChange },
  ({ ctx, body }) => updateAccount(ctx, body),
);
