import { getLocale, getTranslations } from "next-intl/server";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { type SearchFindings, searchEverything } from "@/domain/admin/search";
import { Link } from "@/i18n/link";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

const PATH = "/admin/search";

interface Props {
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("adminSearch");
  return pageMetadata({ locale: await getLocale(), path: PATH, title: t("label"), index: false });
}

export default async function AdminSearchPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("ADMIN", `/${locale}${PATH}`, await searchParams);
  const { q } = await searchParams;
  const asked = typeof q === "string" ? q.slice(0, 100) : "";
  const [t, found] = await Promise.all([getTranslations("adminSearch"), searchEverything(ctx, asked)]);
  const isEmpty = found.people.length + found.pets.length + found.bookings.length === 0;
  return (
    <>
      <PageHeader title={t("title", { q: asked })} />
      {isEmpty ? <p className="text-muted">{t("none")}</p> : <Findings found={found} />}
    </>
  );
}

async function Findings({ found: { people, pets, bookings } }: { found: SearchFindings }) {
  const [t, species, services, status] = await Promise.all([
    getTranslations("adminSearch"),
    getTranslations("species"),
    getTranslations("services"),
    getTranslations("status"),
  ]);
  const ofPerson = (email: string | null) => `/admin/bookings?q=${encodeURIComponent(email ?? "")}`;
  return (
    <div className="grid gap-8">
      {people.length > 0 && (
        <section>
          <h2 className="mb-2 text-xl">{t("people")}</h2>
          <ul className="grid gap-2">
            {people.map(({ id, name, email, role }) => (
              <li key={id}>
                <Link href={`/admin/people/${id}`} className="link">
                  {name ?? t("noName")}
                </Link>{" "}
                <span className="text-muted">
                  {email} · {t(`roles.${role}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {pets.length > 0 && (
        <section>
          <h2 className="mb-2 text-xl">{t("pets")}</h2>
          <ul className="grid gap-2">
            {pets.map(({ id, name, species: kind, owner }) => (
              <li key={id}>
                <Link href={ofPerson(owner.email)} className="link">
                  {name}
                </Link>{" "}
                <span className="text-muted">
                  {species(kind)} · {owner.email}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {bookings.length > 0 && (
        <section>
          <h2 className="mb-2 text-xl">{t("bookings")}</h2>
          <ul className="grid gap-2">
            {bookings.map(({ id, service, startsAt, owner, caregiver, ...booking }) => (
              <li key={id}>
                <Link href={`/admin/bookings/${id}`} className="link">
                  {services(`${service}.name`)}, <DateTime value={startsAt} as="short" />
                </Link>{" "}
                <span className="text-muted">
                  {owner.name} · {caregiver.user.name} · {status(booking.status)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
