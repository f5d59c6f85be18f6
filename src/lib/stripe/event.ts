import { z } from "zod";

/** What PostgreSQL can keep, in a column that has an index. */
const Word = z
  .string()
  .max(255)
  .regex(/^[^\0\p{Surrogate}]*$/u);

/** What we read of an event; whatever else is in it is Stripe's own. */
export const StripeEvent = z.looseObject({
  id: Word.min(1),
  type: Word,
  livemode: z.boolean(),
  account: Word.nullish(),
  data: z.looseObject({ object: z.looseObject({ id: Word.optional() }) }),
});
