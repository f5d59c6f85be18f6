import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Price } from "@/components/ui/price";
import { StarRating } from "@/components/ui/star-rating";
import type { Replacement } from "@/domain/replacements/responses";
import { Link } from "@/i18n/link";

/** What is sent to ask a caregiver: with the total that the page shows. */
export const askOf = ({ id, priceCents }: Replacement) => ({ caregiverId: id, seenTotalCents: priceCents });

/** Somebody who can take over, with their total and a button that asks them. */
export function ReplacementCard({ action, caregiver }: { action: string; caregiver: Replacement }) {
  const t = useTranslations("replacements");
  const distance = useTranslations("search");
  const { id, name, city, headline, distanceKm, rating, ratingCount, priceCents, isAsked } = caregiver;
  return (
    <Card as="li" className="relative flex flex-wrap items-start gap-4">
      <Avatar name={name} src={`/api/avatars/${id}`} size="lg" className="max-sm:size-14" />
      <div className="min-w-0 grow basis-48">
        <h2 className="text-xl">
          <Link href={`/caregivers/${id}`} className="link">
            {name}
          </Link>
        </h2>
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          <StarRating value={rating} count={ratingCount} />
          <span>{[city, distance("distance", { km: distanceKm })].filter(Boolean).join(", ")}</span>
        </p>
        {headline && <p className="mt-2 line-clamp-2">{headline}</p>}
      </div>
      <div className="flex flex-col items-start gap-2 sm:items-end">
        <Price cents={priceCents} className="text-lg font-semibold" />
        {isAsked ? (
          <Badge tone="success">{t("asked")}</Badge>
        ) : (
          <ActionButton action={action} body={{ asks: [askOf(caregiver)] }} variant="secondary">
            {t.rich("ask", { name, who: (text) => <span className="sr-only">{text}</span> })}
          </ActionButton>
        )}
      </div>
    </Card>
  );
}
