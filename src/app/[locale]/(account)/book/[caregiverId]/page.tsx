import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { UnverifiedAlert } from "@/components/account/unverified-alert";
import { NoPetsArt } from "@/components/art/no-pets-art";
import { RequestForm } from "@/components/booking/request-form";
import { readWanted, wantedHref } from "@/components/booking/wanted";
import { Alert } from "@/components/ui/alert";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { accountOf } from "@/domain/accounts/queries";
import { lastContacts } from "@/domain/bookings/queries";
import { publicCaregiver } from "@/domain/caregivers/queries";
import { petsOf } from "@/domain/pets/queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../../bookings/id-or-not-found";

interface Props {
  params: Promise<{ caregiverId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { caregiverId }] = await Promise.all([getTranslations("book"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/book/${caregiverId}`, title: t("heading"), index: false });
}

export default async function RequestPage({ params, searchParams }: Props) {
  const [locale, { caregiverId }, query] = await Promise.all([getLocale(), params, searchParams]);
  const id = idOrNotFound(caregiverId);
  const here = wantedHref(id, query);
  const { ctx, user } = await pageCtx("user", `/${locale}${here}`);
  if (user.role === "ADMIN") notFound();
  const [t, caregiver, pets, contacts, { email }] = await Promise.all([
    getTranslations("book"),
    orNotFound(publicCaregiver(ctx, id)),
    petsOf(ctx),
    lastContacts(ctx),
    accountOf(ctx),
  ]);
  const { name } = caregiver;
  const above = <Breadcrumbs items={[{ label: name, href: `/caregivers/${id}` }, { label: t("heading") }]} />;
  const isOneself = user.id === id;
  const next = encodeURIComponent(`/${locale}${here}`);
  return (
    <>
      <PageHeader title={t("title", { name })} text={t("text", { name })} above={above} />
      {isOneself && <Alert tone="warning" title={t("ownCare")} />}
      {!isOneself && !user.emailVerified && (
        <div className="mb-6">
          <UnverifiedAlert email={email ?? ""} />
        </div>
      )}
      {!isOneself && pets.length === 0 && (
        <EmptyState
          art={<NoPetsArt />}
          title={t("noPetsTitle")}
          text={t("noPetsText")}
          action={<ButtonLink href={`/pets/new?next=${next}`}>{t("addPet")}</ButtonLink>}
        />
      )}
      {!isOneself && pets.length > 0 && (
        <RequestForm
          caregiver={caregiver}
          pets={pets}
          contacts={contacts}
          wanted={readWanted(query)}
          here={here}
          now={ctx.now}
        />
      )}
    </>
  );
}
