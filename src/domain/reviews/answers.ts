import { z } from "zod";

/** A review that was written; shown once both parties have. */
export const Written = z.strictObject({ id: z.uuid(), shown: z.boolean() });
