import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import type { BookingView } from "@/domain/bookings/queries";
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

/** A step as a card: what is so, and the buttons. */
export function StepCard({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <Card as="section" raised className="border-brand/40">
      <h2 className="text-2xl">{title}</h2>
      {text && <div className="mt-2 max-w-prose">{text}</div>}
      {children && <div className="mt-5 flex flex-wrap items-start gap-3 empty:hidden">{children}</div>}
    </Card>
  );
}
