import { listSupportRequests, markAnswered } from "@/domain/support/requests";
import { AnsweredRequest, SupportRequestPage } from "@/domain/support/responses";
import { SupportAnswered, SupportRequestsQuery } from "@/domain/support/schema";
import { route } from "@/lib/route";

export const GET = route(
  {
    as: "ADMIN",
    summary: "A page of questions to support, open or answered.",
    query: SupportRequestsQuery,
    response: SupportRequestPage,
  },
  ({ ctx, query }) => listSupportRequests(ctx, query),
);

export const POST = route(
  {
    as: "ADMIN",
    errors: [404],
    summary: "Take a question out of the queue, once it is answered by mail.",
    body: SupportAnswered,
    response: AnsweredRequest,
  },
  ({ ctx, body }) => markAnswered(ctx, body.id),
);
