import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { PublicCaregiver } from "@/domain/caregivers/responses";
import { Id, route } from "@/lib/route";

export const GET = route(
  {
    as: "anyone",
    summary: "The public page of an approved caregiver.",
    params: Id,
    cache: "public, max-age=0, s-maxage=60, stale-while-revalidate=300",
    response: PublicCaregiver,
  },
  ({ ctx, params }) => getPublicCaregiver(ctx, params.id),
);
