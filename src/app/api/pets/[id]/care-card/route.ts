import { saveCarePlan } from "@/domain/pets/care-card";
import { CarePlan } from "@/domain/pets/schema";
import { Named } from "@/lib/http/response-schemas";
import { Id, route } from "@/lib/route";

export const PUT = route(
  { as: "user", summary: "Replace the care plan of one of your animals.", params: Id, body: CarePlan, response: Named },
  ({ ctx, params, body }) => saveCarePlan(ctx, params.id, body),
);
