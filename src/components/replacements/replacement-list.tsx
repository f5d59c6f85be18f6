import { useTranslations } from "next-intl";
import { Art } from "@/components/illustrations/art";
import { askOf, ReplacementCard } from "@/components/replacements/replacement-card";
import { ActionButton } from "@/components/ui/action-button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Replacements } from "@/domain/replacements/responses";
import { wallTime } from "@/lib/time";

interface Props {
  bookingId: string;
  found: Replacements;
}

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

/** The search page with the same service, place and dates. */
function searchHref({ service, near, startsAt, endsAt }: Replacements) {
  const [from, to] = [wallTime(startsAt).date, wallTime(endsAt).date];
  return `/search?${new URLSearchParams({ service, place: near, from, ...(to === from ? {} : { to }) })}`;
}
