import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { UnverifiedAlert } from "@/components/auth/unverified-alert";
import { RequestForm } from "@/components/booking/request/request-form";
import { readRequestParams, requestHref } from "@/components/booking/request/request-params";
import { Alert } from "@/components/ui/alert";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getAccount } from "@/domain/accounts/queries";
import { getLastContacts } from "@/domain/bookings/queries";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { listPets } from "@/domain/pets/queries";
import { localPlaceName } from "@/domain/places/local-name";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";
import { idOrNotFound } from "../../id-or-not-found";

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
  const currentPath = requestHref(id, query);
  const { ctx, user } = await pageCtx("user", `/${locale}${currentPath}`);
  if (user.role === "ADMIN") notFound();
  const [t, caregiver, pets, contacts, { email, street, postcode, city, phone }] = await Promise.all([
    getTranslations("book"),
    orNotFound(getPublicCaregiver(ctx, id)),
    listPets(ctx),
    getLastContacts(ctx),
    getAccount(ctx),
  ]);
  const { name } = caregiver;
  const above = <Breadcrumbs items={[{ label: name, href: `/caregivers/${id}` }, { label: t("heading") }]} />;
  const isOwnProfile = user.id === id;
  return (
    <>
      <PageHeader title={t("title", { name })} text={t("text", { name })} above={above} />
      {isOwnProfile && <Alert tone="warning" title={t("ownCare")} />}
      {!isOwnProfile && !user.emailVerified && (
        <div className="mb-6">
          <UnverifiedAlert email={email ?? ""} next={`/${locale}${currentPath}`} />
        </div>
      )}
      {!isOwnProfile && (
        <RequestForm
          caregiver={caregiver}
          pets={pets}
          contacts={contacts}
          userId={user.id}
          initial={readRequestParams(query)}
          currentPath={currentPath}
          now={ctx.now}
          address={{ street, postcode, city: city && localPlaceName(city, locale), phone }}
        />
      )}
    </>
  );
}
