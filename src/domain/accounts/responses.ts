import { z } from "zod";
import { CaregiverStatus, Role } from "@/generated/prisma/enums";
import { Instant } from "@/lib/http/response-schemas";

const Me = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(Role),
  avatarUrl: z.string(),
  emailVerified: z.boolean(),
  caregiverStatus: z.enum(CaregiverStatus).nullable(),
});
/** The user as the header of every page shows them. */
export type Me = z.infer<typeof Me>;

/** Who is signed in; null for a visitor. */
export const WhoAmI = z.strictObject({ user: Me.nullable() });
export type WhoAmI = z.infer<typeof WhoAmI>;

/** Where somebody is signed in. */
export const OpenSessions = z.strictObject({
  sessions: z.array(
    z.strictObject({
      ...{ id: z.uuid(), createdAt: Instant, lastSeenAt: Instant, isCurrent: z.boolean() },
      /** "Firefox, Windows"; null when it did not say. */
      browser: z.string().nullable(),
    }),
  ),
});
export type OpenSessions = z.infer<typeof OpenSessions>;

/** Shown once: of a recovery code only a hash is stored. */
export const RecoveryCodes = z.strictObject({ codes: z.array(z.string()) });
