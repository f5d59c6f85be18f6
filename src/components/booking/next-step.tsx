import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { BookingView } from "@/domain/bookings/booking-view";
import type { BookingReviews } from "@/domain/reviews/queries";
import { CaregiverStep } from "./caregiver-step";
import { OwnerStep } from "./owner-step";

/** Where the booking stands for this reader, and the one thing to do about it. */
export function NextStep({ view, reviews }: { view: BookingView; reviews: BookingReviews }) {
  const t = useTranslations("booking");
  if (view.party === "owner") return <OwnerStep view={view} canReview={reviews.canWrite} />;
  if (view.party === "caregiver") return <CaregiverStep view={view} canReview={reviews.canWrite} />;
  return <Alert title={t("admin.title")}>{t("admin.text")}</Alert>;
}
