import { getLocale, getTranslations } from "next-intl/server";
import { CancelTerms } from "@/components/booking/cancel-terms";
import { BookedPets, OwnerMessage } from "@/components/booking/care-details";
import { CheckoutNotice, isCheckingPayment } from "@/components/booking/checkout-notice";
import { Complaint } from "@/components/booking/complaint";
import { ContactCard } from "@/components/booking/contact-card";
import { DecisionCard } from "@/components/booking/decision-facts";
import { BookingHeader } from "@/components/booking/header";
import { PriceCard, RefundsCard } from "@/components/booking/money-cards";
import { NextStep } from "@/components/booking/next-step";
import { versionKey } from "@/components/booking/phase";
import { ReviewsSection } from "@/components/booking/reviews";
import { BookingTimeline } from "@/components/booking/timeline";
import { BookingWatch } from "@/components/booking/watch";
import { getDecisionFacts } from "@/domain/bookings/decision";
import { getBooking } from "@/domain/bookings/queries";
import { petsWithCareCard } from "@/domain/pets/care-card";
import { picturesOfPets } from "@/domain/pictures/queries";
import { localCities } from "@/domain/places/local-name";
import { getBookingReviews } from "@/domain/reviews/queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../../id-or-not-found";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ checkout?: string | string[] }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("booking"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/bookings/${id}`, title: t("title"), index: false });
}

export default async function BookingPage({ params, searchParams }: Props) {
  const [locale, { id: rawId }, query] = await Promise.all([getLocale(), params, searchParams]);
  const id = idOrNotFound(rawId);
  const { ctx } = await pageCtx("user", `/${locale}/bookings/${id}`, query);
  const { checkout } = query;
  const [view, reviews, facts] = await orNotFound(
    Promise.all([getBooking(ctx, id), getBookingReviews(ctx, id), getDecisionFacts(ctx, id)]),
  );
  const petIds = view.pets.map(({ id: petId }) => petId);
  const [pictures, withCard] = await Promise.all([picturesOfPets(ctx, petIds), petsWithCareCard(petIds)]);
  const checkoutResult = view.party === "owner" && (checkout === "done" || checkout === "left") ? checkout : null;
  const isChecking = isCheckingPayment(view, checkoutResult);
  return (
    <>
      <BookingWatch bookingId={id} seen={versionKey(view)} eager={isChecking} />
      <BookingHeader view={view} cities={localCities(view, locale)} />
      <div className="grid grid-cols-1 gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          {checkoutResult && <CheckoutNotice view={view} checkout={checkoutResult} />}
          {facts && (
            <>
              <BookedPets view={view} pictures={pictures} withCard={withCard} />
              <OwnerMessage view={view} />
              <DecisionCard facts={facts} ownerName={view.owner.name} />
            </>
          )}
          {!isChecking && <NextStep view={view} reviews={reviews} facts={facts} />}
          <Complaint view={view} />
          <BookingTimeline view={view} reviewUntil={reviews.canWrite ? reviews.until : null} />
          <ReviewsSection view={view} reviews={reviews} />
          {!facts && <BookedPets view={view} pictures={pictures} withCard={withCard} />}
          <ContactCard view={view} />
          {!facts && <OwnerMessage view={view} />}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <PriceCard view={view} />
          <RefundsCard view={view} />
          <CancelTerms view={view} />
        </div>
      </div>
    </>
  );
}
