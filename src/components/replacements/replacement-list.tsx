import { useTranslations } from "next-intl";
import { Art } from "@/components/illustrations/art";
import { ActionButton } from "@/components/ui/action-button";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Price } from "@/components/ui/price";
import { StarRating } from "@/components/ui/star-rating";
import type { Replacement, Replacements } from "@/domain/replacements/responses";
import { Link } from "@/i18n/link";
import { wallTime } from "@/lib/time";

interface Props {
  bookingId: string;
  found: Replacements;
}

const askOf = ({ id, priceCents }: Replacement) => ({ caregiverId: id, seenTotalCents: priceCents });

/** Who can take over, each with the total and a button to ask them, and one button that asks all. */
export function ReplacementList({ bookingId, found }: Props) {
  const t = useTranslations("replacements");
  const { caregivers } = found;
  const action = `/api/bookings/${bookingId}/replacements`;
  const open = caregivers.filter(({ isAsked }) => !isAsked);
  if (caregivers.length === 0)
    return (
      <EmptyState
        art={<Art name="no-results" />}
        title={t("emptyTitle")}
        text={t("emptyText")}
        action={<ButtonLink href={searchHref(found)}>{t("emptyAction")}</ButtonLink>}
      />
    );
  return (
    <div className="flex flex-col gap-6">
      <ul className="flex flex-col gap-4">
        {caregivers.map((caregiver) => (
          <ReplacementCard key={caregiver.id} action={action} caregiver={caregiver} />
        ))}
      </ul>
      <div className="flex flex-wrap items-start gap-3">
        {open.length > 1 && (
          <ActionButton action={action} body={{ asks: open.map(askOf) }} size="lg">
            {t("askAll", { count: open.length })}
          </ActionButton>
        )}
        <ButtonLink href={searchHref(found)} variant="secondary" size="lg">
          {t("search")}
        </ButtonLink>
      </div>
      <p className="max-w-prose text-sm text-muted">{t("explained")}</p>
    </div>
  );
}

function ReplacementCard({ action, caregiver }: { action: string; caregiver: Replacement }) {
  const t = useTranslations("replacements");
  const { id, name, city, headline, distanceKm, rating, ratingCount, priceCents, isAsked } = caregiver;
  return (
    <Card as="li" className="flex flex-wrap items-start gap-4">
      <Avatar name={name} src={`/api/avatars/${id}`} size="lg" className="max-sm:size-14" />
      <div className="min-w-0 grow basis-48">
        <h2 className="text-xl">
          <Link href={`/caregivers/${id}`} className="link">
            {name}
          </Link>
        </h2>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          <StarRating value={rating} count={ratingCount} />
          <span>{t("where", { city: city ?? "–", km: distanceKm })}</span>
        </p>
        {headline && <p className="mt-2 line-clamp-2">{headline}</p>}
      </div>
      <div className="flex flex-col items-start gap-2 sm:items-end">
        <Price cents={priceCents} className="text-lg font-semibold" />
        {isAsked ? (
          <Badge tone="success">{t("asked")}</Badge>
        ) : (
          <ActionButton action={action} body={{ asks: [askOf(caregiver)] }} variant="secondary">
            {t("ask", { name })}
          </ActionButton>
        )}
      </div>
    </Card>
  );
}

/** The search page with the same service, place and dates. */
function searchHref({ service, near, startsAt, endsAt }: Replacements) {
  const [from, to] = [wallTime(startsAt).date, wallTime(endsAt).date];
  return `/search?${new URLSearchParams({ service, place: near, from, ...(to === from ? {} : { to }) })}`;
}
