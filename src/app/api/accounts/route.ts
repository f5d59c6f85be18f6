import { SignUp } from "@/domain/accounts/schema";
import { signUp } from "@/domain/accounts/sign-up";
import { route } from "@/lib/route";

export const POST = route({ as: "anyone", limit: "auth", body: SignUp }, ({ ctx, body }) => signUp(ctx, body));
