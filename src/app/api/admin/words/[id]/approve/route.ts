import { approveWords } from "@/domain/admin/review-words";
import { WordsApproval } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "ADMIN", summary: "Show a caregiver's changed words to everybody.", params: Id, body: WordsApproval },
  ({ ctx, params, body }) => approveWords(ctx, params.id, body),
);
