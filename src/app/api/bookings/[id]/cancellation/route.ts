import { getCancellationQuote } from "@/domain/bookings/queries";
import { CancellationQuote } from "@/domain/bookings/responses";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    errors: [403],
    summary: "What cancelling now would give back.",
    params: Id,
    response: CancellationQuote,
  },
  ({ ctx, params }) => getCancellationQuote(ctx, params.id),
);
