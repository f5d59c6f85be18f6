import { quoteBooking } from "@/domain/bookings/quote";
import { Quote } from "@/domain/bookings/responses";
import { QuoteQuery } from "@/domain/bookings/schema";
import { LIMITS } from "@/domain/limits";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    errors: [409],
    summary: "The price of a wish with its parts, or why it cannot be.",
    limit: LIMITS.search,
    params: Id,
    query: QuoteQuery,
    response: Quote,
  },
  ({ ctx, params, query }) => quoteBooking(ctx, params.id, query),
);
