import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { buttonStyle } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { getExportState } from "@/domain/privacy/export";
import type { PersonalFile } from "@/domain/privacy/personal-data";
import { Link } from "@/i18n/link";

type ExportState = Awaited<ReturnType<typeof getExportState>>;

/** A copy of the reader's data: none, being made, ready until a day, or failed. */
export function DataCopyCard({ copy, files }: { copy: ExportState; files: PersonalFile[] }) {
  const t = useTranslations("myData.copy");
  return (
    <>
      <p className="mb-4 max-w-prose text-muted">
        {t.rich("text", {
          link: (words) => (
            <Link href="/developers" className="link">
              {words}
            </Link>
          ),
        })}
      </p>
      <div className="mb-4" role="status">
        <State copy={copy} />
        {copy.askedAt && (
          <p className="mt-1 text-sm text-muted">
            {t.rich("madeOn", { at: () => <DateTime value={copy.askedAt ?? ""} /> })}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {copy.state === "ready" && (
          <a href="/api/me/export" download className={buttonStyle({ variant: "primary" })}>
            {t("download")}
          </a>
        )}
        {copy.mayAsk && (
          <ActionButton action="/api/me/export" variant="secondary">
            {copy.state === "none" ? t("ask") : t("again")}
          </ActionButton>
        )}
        {copy.state === "ready" && !copy.mayAsk && <p className="text-sm text-muted">{t("daily")}</p>}
      </div>
      {copy.state === "ready" && files.length > 0 && (
        <details className="mt-4">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">
            {t("files", { count: files.length })}
          </summary>
          <ul className="mt-1 list-disc pl-5">
            {files.map(({ name, href }) => (
              <li key={href}>
                <a href={href} download={name} className="link inline-block py-1 break-all pointer-coarse:py-2.5">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function State({ copy: { state, until } }: { copy: ExportState }) {
  const t = useTranslations("myData.copy");
  if (state === "none") return <p>{t("none")}</p>;
  if (state === "making") return <Alert tone="info">{t("making")}</Alert>;
  if (state === "failed") return <Alert tone="danger">{t("failed")}</Alert>;
  return (
    <Alert tone="success">
      <p>{t.rich("ready", { until: () => <DateTime value={until ?? ""} /> })}</p>
    </Alert>
  );
}
