import { getLocale, getTranslations } from "next-intl/server";
import { BookedPets } from "@/components/booking/booked-pets";
import { BookingWatch } from "@/components/booking/booking-watch";
import { CancelTerms } from "@/components/booking/cancel-terms";
import { CheckoutNotice } from "@/components/booking/checkout-notice";
import { Complaint } from "@/components/booking/complaint";
import { ContactCard } from "@/components/booking/contact-card";
import { BookingHeader } from "@/components/booking/header";
import { Message } from "@/components/booking/message";
import { MoneyBack } from "@/components/booking/money-back";
import { NextStep } from "@/components/booking/next-step";
import { PriceCard } from "@/components/booking/price-card";
import { ReviewsPart } from "@/components/booking/reviews-part";
import { stateOf } from "@/components/booking/state-of";
import { BookingTimeline } from "@/components/booking/timeline";
import { bookingOf } from "@/domain/bookings/queries";
import { reviewsOf } from "@/domain/reviews/queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../id-or-not-found";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ checkout?: string | string[] }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("booking"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/bookings/${id}`, title: t("title"), index: false });
}

export default async function BookingPage({ params, searchParams }: Props) {
  const [locale, { id: asked }, { checkout }] = await Promise.all([getLocale(), params, searchParams]);
  const id = idOrNotFound(asked);
  const { ctx } = await pageCtx("user", `/${locale}/bookings/${id}`);
  const [view, reviews] = await orNotFound(Promise.all([bookingOf(ctx, id), reviewsOf(ctx, id)]));
  const back = view.party === "owner" && (checkout === "done" || checkout === "left") ? checkout : null;
  return (
    <>
      <BookingWatch
        bookingId={id}
        seen={stateOf(view)}
        eager={back === "done" && view.status === "ACCEPTED" && !view.paymentProcessing}
      />
      <BookingHeader view={view} />
      <div className="grid grid-cols-1 gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {back && <CheckoutNotice view={view} checkout={back} />}
          <NextStep view={view} reviews={reviews} />
          <Complaint view={view} />
          <BookingTimeline view={view} reviewUntil={reviews.canWrite ? reviews.until : null} />
          <ReviewsPart view={view} reviews={reviews} />
          <BookedPets view={view} />
          <ContactCard view={view} />
          <Message view={view} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <PriceCard view={view} />
          <MoneyBack view={view} />
          <CancelTerms view={view} />
        </div>
      </div>
    </>
  );
}
