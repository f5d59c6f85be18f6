import { removeListing, saveListing } from "@/domain/caregivers/listings";
import { ListingTerms, OfService } from "@/domain/caregivers/schema";
import { route } from "@/lib/route";

export const PUT = route(
  {
    as: "CAREGIVER",
    summary: "Offer a service, or change what it costs from now on.",
    params: OfService,
    body: ListingTerms,
  },
  ({ ctx, params, body }) => saveListing(ctx, params.service, body),
);

export const DELETE = route(
  { as: "CAREGIVER", summary: "Stop offering a service.", params: OfService },
  ({ ctx, params }) => removeListing(ctx, params.service),
);
