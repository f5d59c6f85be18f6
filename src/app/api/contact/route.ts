import { LIMITS } from "@/domain/limits";
import { askSupport } from "@/domain/support/requests";
import { SupportQuestion } from "@/domain/support/schema";
import { route } from "@/lib/route";

export const POST = route(
  {
    as: "anyone",
    summary: "Ask support a question; the answer comes by mail.",
    limit: LIMITS.report,
    body: SupportQuestion,
  },
  ({ ctx, body }) => askSupport(ctx, body),
);
