/** What an intent starts with, whoever makes it: the API or a checkout session. */
export interface IntentWishes {
  amount: number;
  currency: string;
  paymentMethodTypes: string[];
  captureMethod?: "automatic" | "automatic_async" | "manual";
  customer?: string | null;
  description?: string | null;
  metadata?: Record<string, string>;
  receiptEmail?: string | null;
  statementDescriptor?: string | null;
  statementDescriptorSuffix?: string | null;
  transferGroup?: string | null;
}
