import { z } from "zod";
import { PasswordChange } from "@/domain/accounts/schema";

/** The password proves that it is the account's owner who asks. */
export const ErasureRequest = z.strictObject({ password: PasswordChange.shape.current });
export type ErasureRequest = z.infer<typeof ErasureRequest>;
