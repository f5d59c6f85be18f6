import { z } from "zod";
import { CaregiverStatus, Role } from "@/generated/prisma/enums";

const Me = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(Role),
  avatarUrl: z.string(),
  emailVerified: z.boolean(),
  caregiverStatus: z.enum(CaregiverStatus).nullable(),
});
/** Somebody as the bar above every page knows them. */
export type Me = z.infer<typeof Me>;

/** Who is signed in; null for a visitor. */
export const WhoAmI = z.strictObject({ user: Me.nullable() });
export type WhoAmI = z.infer<typeof WhoAmI>;
