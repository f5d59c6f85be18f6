import { getLocale, getTranslations } from "next-intl/server";
import { apiOperations, publicApiDocument } from "@/app/api/openapi.json/document";
import { Operation } from "@/components/developers/operation";
import { PageHeader } from "@/components/ui/page-header";
import { pageMetadata } from "@/i18n/metadata";

export async function generateMetadata() {
  const t = await getTranslations("developers");
  return pageMetadata({ locale: await getLocale(), path: "/developers", title: t("title"), description: t("intro") });
}

/** The API for people to read, drawn from the same description that programs get. */
export default async function DevelopersPage() {
  const t = await getTranslations("developers");
  const all = operations();
  const tags = [...new Set(all.flatMap(({ operation }) => operation.tags))];
  return (
    <div className="page py-10">
      <PageHeader title={t("title")} text={t("intro")} />
      <div className="flex max-w-3xl flex-col gap-3">
        <p>{t("money")}</p>
        <p>{t("english")}</p>
        <p>
          <a href="/api/openapi.json" className="link">
            {t("download")}
          </a>
        </p>
        <h2 className="mt-4 font-display text-2xl font-bold">{t("errorsTitle")}</h2>
        <p>{t("errors")}</p>
      </div>
      <nav aria-label={t("contents")} className="mt-8">
        <ul className="flex flex-wrap gap-2">
          {tags.map((tag) => (
            <li key={tag}>
              <a href={`#${tag}`} className="link inline-flex min-h-11 items-center px-2">
                {tag}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map((tag) => (
        <section key={tag} id={tag} aria-labelledby={`${tag}-title`} className="mt-8 scroll-mt-24">
          <h2 id={`${tag}-title`} className="mb-3 font-display text-2xl font-bold">
            <code>/api/{tag}</code>
          </h2>
          <div className="flex min-w-0 flex-col gap-3">
            {all
              .filter(({ operation }) => operation.tags.includes(tag))
              .map((each) => (
                <Operation key={each.operation.operationId} {...each} />
              ))}
          </div>
        </section>
      ))}
    </div>
  );
}

/** Every operation of the public OpenAPI document, with its required auth. */
function operations() {
  const { paths } = publicApiDocument();
  return apiOperations().flatMap(([verb, route, { as }]) => {
    const method = verb.toLowerCase();
    const path = route.replace(/\[(\w+)\]/g, "{$1}");
    const operation = paths[path]?.[method];
    return operation ? [{ method, path, as, operation }] : [];
  });
}
