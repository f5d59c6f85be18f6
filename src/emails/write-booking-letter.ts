import type { BookingNews } from "@/domain/notices/booking-news";
import type { News } from "@/domain/notices/news";
import { bookingAccepted } from "./booking-accepted";
import { bookingCancelled } from "./booking-cancelled";
import { bookingDeclined } from "./booking-declined";
import { bookingExpired } from "./booking-expired";
import { bookingReminder } from "./booking-reminder";
import { bookingRequested } from "./booking-requested";
import { complaintDecided } from "./complaint-decided";
import { complaintOpened } from "./complaint-opened";
import type { Letter } from "./letter";
import { paymentReceived } from "./payment-received";
import { reviewRequest } from "./review-request";
import type { Voice } from "./voice";

type BookingNewsItem = Extract<
  News,
  { template: `booking-${string}` | `complaint-${string}` | "payment-received" | "review-request" }
>;

/** News about a booking, as its reader's side of it. `at` is when it happened. */
export function writeBookingLetter(voice: Voice, booking: BookingNews, news: BookingNewsItem, at: Date): Letter {
  switch (news.template) {
    case "booking-requested":
      return bookingRequested(voice, booking);
    case "booking-accepted":
      return bookingAccepted(voice, booking);
    case "booking-declined":
      return bookingDeclined(voice, booking);
    case "booking-expired":
      return bookingExpired(voice, booking);
    case "payment-received":
      return paymentReceived(voice, booking);
    case "booking-cancelled":
      return bookingCancelled(voice, booking, news.facts);
    case "booking-reminder":
      return bookingReminder(voice, booking);
    case "review-request":
      return reviewRequest(voice, booking);
    case "complaint-opened":
      return complaintOpened(voice, booking);
    case "complaint-decided":
      return complaintDecided(voice, booking, { ...news.facts, decidedAt: at });
  }
}
