import { me } from "@/domain/accounts/queries";
import { AccountChange } from "@/domain/accounts/schema";
import { updateAccount } from "@/domain/accounts/update-account";
import { route } from "@/lib/route";

export const GET = route({ as: "anyone" }, ({ ctx }) => me(ctx));
export const PATCH = route({ as: "user", body: AccountChange }, ({ ctx, body }) => updateAccount(ctx, body));
