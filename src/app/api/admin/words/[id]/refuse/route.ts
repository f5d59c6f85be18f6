import { refuseWords } from "@/domain/admin/review-words";
import { WordsRefusal } from "@/domain/admin/schema";
import { Id, route } from "@/lib/route";

export const POST = route(
  { as: "ADMIN", summary: "Refuse a caregiver's changed words, with the reason.", params: Id, body: WordsRefusal },
  ({ ctx, params, body }) => refuseWords(ctx, params.id, body),
);
