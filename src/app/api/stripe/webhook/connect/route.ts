import { receiveStripeEvent } from "@/domain/payments/stripe-events";
import { env } from "@/env";
import { webhook } from "@/lib/stripe/webhook";

export const POST = webhook(env.STRIPE_CONNECT_WEBHOOK_SECRET, receiveStripeEvent);
