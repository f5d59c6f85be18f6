import { quoteBooking } from "@/domain/bookings/quote";
import { QuoteQuery } from "@/domain/bookings/schema";
import { Id, route } from "@/lib/route";

export const GET = route({ as: "anyone", limit: "search", params: Id, query: QuoteQuery }, ({ ctx, params, query }) =>
  quoteBooking(ctx, params.id, query),
);
