import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ReviewFilter, ReviewList } from "@/components/caregiver/reviews";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Pagination } from "@/components/ui/pagination";
import { listPublicReviews } from "@/domain/caregivers/queries";
import { Service } from "@/generated/prisma/enums";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound } from "@/lib/page";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ cursor?: string | string[]; service?: string | string[] }>;
}

const reviewsOf = cache((id: string, cursor: string | undefined, service: Service | undefined) =>
  orNotFound(listPublicReviews({ actor: { kind: "visitor" }, now: new Date() }, id, { cursor, service })),
);

async function read({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const [cursor] = [query.cursor].flat();
  const service = Object.values(Service).find((each) => each === [query.service].flat()[0]);
  return { id, service, ...(await reviewsOf(id, cursor, service)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { id, name } = await read(props);
  const t = await getTranslations("caregiver");
  const path = `/caregivers/${id}/reviews`;
  return pageMetadata({ locale: await getLocale(), path, title: t("reviewsOf", { name }), index: false });
}

export default async function ReviewsPage(props: Props) {
  const { id, service, name, services, reviews, previousCursor, nextCursor } = await read(props);
  const t = await getTranslations("caregiver");
  const path = `/caregivers/${id}`;
  const pageHref = (cursor: string | null) =>
    cursor && `${path}/reviews?${new URLSearchParams({ cursor, ...(service && { service }) })}`;
  return (
    <div className="page py-8">
      <Breadcrumbs
        items={[{ label: t("search"), href: "/search" }, { label: name, href: path }, { label: t("reviews") }]}
      />
      <h1 className="text-3xl">{t("reviewsOf", { name })}</h1>
      <div className="mt-4">
        <ReviewFilter caregiver={{ id, name }} services={services} current={service} />
      </div>
      {reviews.length === 0 && <p className="mt-3 text-muted">{t("noReviews", { name })}</p>}
      <ReviewList reviews={reviews} name={name} />
      <Pagination previousHref={pageHref(previousCursor)} nextHref={pageHref(nextCursor)} />
    </div>
  );
}
