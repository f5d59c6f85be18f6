import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ReviewList } from "@/components/caregiver/reviews";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Pagination } from "@/components/ui/pagination";
import { listPublicReviews } from "@/domain/caregivers/queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound } from "@/lib/page";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
}

const reviewsOf = cache((id: string, cursor: string | undefined) =>
  orNotFound(listPublicReviews({ actor: { kind: "visitor" }, now: new Date() }, id, { cursor })),
);

async function read({ params, searchParams }: Props) {
  const { id } = await params;
  const [cursor] = [(await searchParams).cursor].flat();
  return { id, ...(await reviewsOf(id, cursor)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { id, name } = await read(props);
  const t = await getTranslations("caregiver");
  const path = `/caregivers/${id}/reviews`;
  return pageMetadata({ locale: await getLocale(), path, title: t("reviewsOf", { name }), index: false });
}

export default async function ReviewsPage(props: Props) {
  const { id, name, reviews, previousCursor, nextCursor } = await read(props);
  const t = await getTranslations("caregiver");
  const path = `/caregivers/${id}`;
  return (
    <div className="page py-8">
      <Breadcrumbs
        items={[{ label: t("search"), href: "/search" }, { label: name, href: path }, { label: t("reviews") }]}
      />
      <h1 className="text-3xl">{t("reviewsOf", { name })}</h1>
      {reviews.length === 0 && <p className="mt-3 text-muted">{t("noReviews", { name })}</p>}
      <ReviewList reviews={reviews} name={name} />
      <Pagination
        previousHref={previousCursor && `${path}/reviews?cursor=${previousCursor}`}
        nextHref={nextCursor && `${path}/reviews?cursor=${nextCursor}`}
      />
    </div>
  );
}
