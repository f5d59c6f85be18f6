/** Metric of one lifecycle step of a booking: "bookings.accept". */
export const bookingStepMetric = <Step extends string>(step: Step) => `bookings.${step}` as const;

/** What the dashboard shows per day, by the name under which a verb counts it. */
export const BUSINESS_METRICS = {
  signUps: "accounts.created",
  requests: "bookings.created",
  bookings: bookingStepMetric("accept"),
  payments: "payments.received",
  cancellations: bookingStepMetric("cancel"),
  refunds: "refunds.created",
  reviews: "reviews.written",
} as const;

/** Sums in euro cents. */
export const CENTS_METRICS = { payments: "payments.cents", refunds: "refunds.cents" } as const;
