import { AddressVerification } from "@/domain/accounts/schema";
import { verifyAddress } from "@/domain/accounts/verify-address";
import { route } from "@/lib/route";

export const POST = route(
  { as: "anyone", summary: "Verify an address by the link from the mail.", limit: "auth", body: AddressVerification },
  ({ ctx, body }) => verifyAddress(ctx, body.token),
);
