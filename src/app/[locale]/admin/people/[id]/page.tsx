import { getLocale, getTranslations } from "next-intl/server";
import { PersonAccount, PersonDecisions } from "@/components/admin/people/account";
import { PersonNotes } from "@/components/admin/people/notes";
import { PersonRights } from "@/components/admin/person-rights";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { countOpen } from "@/domain/admin/end-bookings";
import { getPersonFile } from "@/domain/admin/person-file";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props) {
  const [t, { id }] = await Promise.all([getTranslations("adminPeople"), params]);
  return pageMetadata({ locale: await getLocale(), path: `/admin/people/${id}`, title: t("person"), index: false });
}

export default async function AdminPersonPage({ params }: Props) {
  const [locale, { id }] = await Promise.all([getLocale(), params]);
  const { ctx } = await pageCtx("ADMIN", `/${locale}/admin/people/${id}`);
  const [t, roles, person] = await Promise.all([
    getTranslations("adminPeople"),
    getTranslations("adminSearch.roles"),
    orNotFound(getPersonFile(ctx, id)),
  ]);
  const open = person.canDecide ? await countOpen(ctx, id) : null;
  const name = person.name ?? t(person.erasedAt ? "erasedName" : "noName");
  return (
    <>
      <PageHeader title={name} text={roles(person.role)} />
      {person.erasureDueAt && (
        <Alert tone="warning" title={t("erasurePlanned")} className="mb-6">
          {t.rich("erasureText", {
            asked: () => <DateTime value={person.erasureAskedAt ?? person.erasureDueAt ?? ctx.now} as="date" />,
            due: () => <DateTime value={person.erasureDueAt ?? ctx.now} as="longDate" />,
          })}
        </Alert>
      )}
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card as="section">
          <h2 className="mb-2 text-xl">{t("account")}</h2>
          <PersonAccount person={person} />
          {open && <PersonRights person={{ ...person, name }} open={open} />}
        </Card>
        <PersonNotes person={person} />
        <Card as="section">
          <h2 className="mb-4 text-xl">{t("decisions")}</h2>
          <PersonDecisions person={person} />
        </Card>
      </div>
    </>
  );
}
