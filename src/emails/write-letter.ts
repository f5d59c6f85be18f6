import { linkFor } from "@/domain/accounts/link-token";
import type { Notice } from "@/domain/notices/facts";
import { must } from "@/lib/errors";
import { caregiverApproved } from "./caregiver-approved";
import { caregiverRejected } from "./caregiver-rejected";
import { earningsStatement } from "./earnings-statement";
import type { Letter } from "./letter";
import { payoutFailed } from "./payout-failed";
import { payoutSent } from "./payout-sent";
import { resetPassword } from "./reset-password";
import { verifyAddress } from "./verify-address";
import { voiceOf } from "./voice";
import { welcome } from "./welcome";
import { writeBookingLetter } from "./write-booking-letter";

/** The news as a letter in the reader's language. A message that is missing here does not compile. */
export function writeLetter(notice: Notice): Letter {
  const { news, reader, booking } = notice;
  const voice = voiceOf(reader.locale);
  switch (news.template) {
    case "verify-address":
      return verifyAddress(voice, linkOf(notice));
    case "reset-password":
      return resetPassword(voice, linkOf(notice));
    case "welcome":
      return welcome(voice, reader.role);
    case "caregiver-approved":
      return caregiverApproved(voice);
    case "caregiver-rejected":
      return caregiverRejected(voice, news.facts);
    case "payout-sent":
      return payoutSent(voice, booking, news.facts);
    case "earnings-statement":
      return earningsStatement(voice, news.facts);
    case "payout-failed":
      return payoutFailed(voice, news.facts);
    default:
      return writeBookingLetter(voice, must(booking, "booking"), news, notice.at);
  }
}

function linkOf({ token, reader }: Notice) {
  const { id, purpose, expiresAt } = must(token, "token");
  return { href: linkFor(id, purpose, reader.locale), expiresAt };
}
