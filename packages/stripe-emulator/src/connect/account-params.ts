import { z } from "zod";
import { flag, integer, metadata, text, unsettable } from "../http/params";

const capability = z.strictObject({ requested: flag });

const schedule = z.strictObject({
  interval: z.enum(["manual", "daily", "weekly", "monthly"]).optional(),
  delay_days: integer.optional(),
  weekly_anchor: z.enum(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]).optional(),
  monthly_anchor: integer.pipe(z.number().min(1).max(31)).optional(),
});

const common = {
  business_profile: z
    .strictObject({
      mcc: text.optional(),
      name: text.optional(),
      product_description: text.optional(),
      support_email: text.optional(),
      support_phone: text.optional(),
      support_url: text.optional(),
      url: text.optional(),
    })
    .optional(),
  business_type: z.enum(["individual", "company", "non_profit", "government_entity"]).optional(),
  capabilities: z
    .strictObject({
      transfers: capability.optional(),
      card_payments: capability.optional(),
      bancontact_payments: capability.optional(),
    })
    .optional(),
  email: unsettable.optional(),
  individual: z
    .strictObject({
      first_name: text.optional(),
      last_name: text.optional(),
      email: text.optional(),
      phone: text.optional(),
      dob: z.strictObject({ day: integer, month: integer, year: integer }).optional(),
    })
    .optional(),
  metadata: metadata.optional(),
  settings: z
    .strictObject({
      payouts: z.strictObject({ schedule: schedule.optional(), statement_descriptor: text.optional() }).optional(),
    })
    .optional(),
};

/** Parameters of an account update. */
export const accountUpdate = z.strictObject(common);

/** Parameters of a new account. */
export const accountParams = z.strictObject({
  ...common,
  type: z.enum(["express", "custom", "standard"]).default("express"),
  country: text.optional(),
});

/** A validated account update. */
export type AccountUpdate = z.output<typeof accountUpdate>;
