import { z } from "zod";
import { email, integer, text, url } from "../http/params";

const plainMetadata = z.record(z.string().max(40), z.string().max(500));

const lineItem = z.strictObject({
  quantity: integer.pipe(z.number().min(1)).default(1),
  price_data: z.strictObject({
    currency: text.transform((value) => value.toLowerCase()),
    unit_amount: integer.pipe(z.number().min(0)),
    tax_behavior: z.enum(["exclusive", "inclusive", "unspecified"]).optional(),
    product_data: z.strictObject({
      name: text,
      description: text.optional(),
      images: z.array(text).max(8).optional(),
      metadata: plainMetadata.optional(),
    }),
  }),
});

/** Parameters of a new session: mode `payment`, with inline prices. */
export const checkoutSessionParams = z.strictObject({
  mode: z.enum(["payment"]),
  ui_mode: z.enum(["hosted_page"]).optional(),
  line_items: z.array(lineItem).min(1).max(100),
  success_url: url,
  cancel_url: url.optional(),
  client_reference_id: text.optional(),
  customer: text.optional(),
  customer_email: email.optional(),
  customer_creation: z.enum(["always", "if_required"]).optional(),
  expires_at: integer.optional(),
  locale: text.optional(),
  metadata: plainMetadata.optional(),
  payment_method_types: z
    .array(z.enum(["card", "bancontact"]))
    .min(1)
    .optional(),
  submit_type: z.enum(["auto", "book", "donate", "pay"]).optional(),
  billing_address_collection: z.enum(["auto", "required"]).optional(),
  payment_intent_data: z
    .strictObject({
      capture_method: z.enum(["automatic", "automatic_async", "manual"]).optional(),
      description: text.optional(),
      metadata: plainMetadata.optional(),
      receipt_email: text.optional(),
      statement_descriptor: z.string().min(5).max(22).optional(),
      statement_descriptor_suffix: z.string().min(2).max(22).optional(),
      transfer_group: text.optional(),
    })
    .optional(),
});

/** Validated parameters of a new session. */
export type CheckoutSessionParams = z.output<typeof checkoutSessionParams>;

/** One validated line item. */
export type LineItemInput = z.output<typeof lineItem>;
