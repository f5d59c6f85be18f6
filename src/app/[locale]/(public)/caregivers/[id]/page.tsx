import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { BookingBar, BookingPanel } from "@/components/caregiver/booking-panel";
import { About, Reliability } from "@/components/caregiver/facts";
import { Offers } from "@/components/caregiver/offers";
import { Certificates, ProfileHead, Terms } from "@/components/caregiver/profile";
import { Reviews } from "@/components/caregiver/reviews";
import { Gallery } from "@/components/pictures/gallery";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { JsonLd } from "@/components/ui/json-ld";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import type { PublicCaregiver } from "@/domain/caregivers/responses";
import { localPlaceName } from "@/domain/places/local-name";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, visitorCtx } from "@/lib/page";
import { DEFAULT_LIMITS } from "@/lib/rate-limit/rules";

interface Props {
  params: Promise<{ id: string }>;
}

/** Once per page, though its metadata asks too. */
const readCaregiver = cache(async (id: string) => {
  const ctx = await visitorCtx(DEFAULT_LIMITS.read);
  return { now: ctx.now, caregiver: await orNotFound(getPublicCaregiver(ctx, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, name, city, offers } = (await readCaregiver((await params).id)).caregiver;
  const t = await getTranslations("caregiver");
  const serviceName = await getTranslations("services");
  const services = offers.map(({ service }) => serviceName(`${service}.name`)).join(", ");
  const locale = await getLocale();
  const place = localPlaceName(city ?? "België", locale);
  const description = t("description", { name, city: place, services });
  return pageMetadata({ locale, path: `/caregivers/${id}`, title: `${name}, ${place}`, description });
}

export default async function CaregiverPage({ params }: Props) {
  const { now, caregiver: found } = await readCaregiver((await params).id);
  const caregiver = { ...found, city: found.city && localPlaceName(found.city, await getLocale()) };
  const t = await getTranslations("caregiver");
  const prices = caregiver.offers.flatMap(({ priceCents, halfHourCents }) => [priceCents, halfHourCents ?? priceCents]);
  return (
    <div className="page py-8">
      <JsonLd facts={caregiverFacts(caregiver, Math.min(...prices))} />
      <Breadcrumbs items={[{ label: t("search"), href: "/search" }, { label: caregiver.name }]} />
      <div className="mt-3 lg:grid lg:grid-cols-12 lg:gap-10">
        <div className="flex min-w-0 flex-col gap-10 lg:col-span-7 xl:col-span-8">
          <ProfileHead caregiver={caregiver} />
          <Gallery label={t("pictures", { name: caregiver.name })} pictures={caregiver.pictures} />
          <About caregiver={caregiver} />
          <Reliability caregiver={caregiver} />
          <Certificates caregiver={caregiver} />
          <Offers caregiver={caregiver} />
          <Terms caregiver={caregiver} />
          <Reviews caregiver={caregiver} />
        </div>
        {prices.length > 0 && (
          <>
            <BookingBar fromCents={Math.min(...prices)} />
            <div className="mt-6 min-w-0 lg:col-span-5 lg:mt-0 xl:col-span-4">
              <div className="lg:sticky lg:top-24">
                <BookingPanel caregiver={caregiver} now={now} />
              </div>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** The caregiver for search engines: no more than the page shows. */
function caregiverFacts({ name, city, headline, rating, ratingCount, pictures }: PublicCaregiver, fromCents: number) {
  return {
    "@type": "LocalBusiness",
    name,
    description: headline ?? undefined,
    image: pictures[0]?.src ?? "/og.png",
    address: { "@type": "PostalAddress", addressLocality: city, addressCountry: "BE" },
    priceRange: Number.isFinite(fromCents) ? `€${fromCents / 100}+` : undefined,
    aggregateRating:
      rating === null ? undefined : { "@type": "AggregateRating", ratingValue: rating, reviewCount: ratingCount },
  };
}
