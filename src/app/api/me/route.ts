import { updateAccount } from "@/domain/accounts/profile";
import { getCurrentUser } from "@/domain/accounts/queries";
import { WhoAmI } from "@/domain/accounts/responses";
import { AccountChange } from "@/domain/accounts/schema";
import { route } from "@/lib/route";

export const GET = route({ as: "anyone", summary: "Who is signed in.", response: WhoAmI }, ({ ctx }) =>
  getCurrentUser(ctx),
);
export const PATCH = route({ as: "user", summary: "Change your own details.", body: AccountChange }, ({ ctx, body }) =>
  updateAccount(ctx, body),
);
