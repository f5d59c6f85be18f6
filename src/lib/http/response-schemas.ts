import { z } from "zod";

/** An instant: a Date in our code, ISO text in UTC in what is sent. */
export const Instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** Nothing but success: the response of a route without a schema of its own. */
export const Done = z.strictObject({ ok: z.literal(true) });

/** The ids from which the pages before and after a page of a list go on; null where there is none. */
export const KeysetLinks = { previous: z.uuid().nullable(), next: z.uuid().nullable() };

/** An amount of money in whole cents. */
export const Cents = z.int();

const ErrorValues = z.record(z.string(), z.union([z.string(), z.number()]));

/** How an address says no (RFC 9457): `code` for programs, `detail` for people, `errors` for the fields of a form. */
export const Problem = z.strictObject({
  type: z.literal("about:blank"),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(
    z.strictObject({ path: z.string(), code: z.string(), message: z.string(), values: ErrorValues.optional() }),
  ),
  /** What a sentence about it names: a limit, a price. */
  values: ErrorValues.optional(),
  /** To ask us about, where the fault is ours. */
  requestId: z.string().optional(),
});

/** Which thing it was. */
export const Named = z.strictObject({ id: z.uuid() });
