import { receiveStripeEvent } from "@/domain/payments/receive-stripe-event";
import { env } from "@/env";
import { webhook } from "@/lib/webhook";

export const POST = webhook(env.STRIPE_WEBHOOK_SECRET, receiveStripeEvent);
