import { CancellationQuote } from "@/domain/bookings/answers";
import { cancellationQuote } from "@/domain/bookings/queries";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "user",
    refuses: [403],
    summary: "What cancelling now would give back.",
    params: Id,
    answer: CancellationQuote,
  },
  ({ ctx, params }) => cancellationQuote(ctx, params.id),
);
