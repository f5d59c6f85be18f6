import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Avatar } from "@/components/ui/avatar";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { buttonStyle } from "@/components/ui/button";
import type { ThreadView } from "@/domain/messages/responses";
import { Link } from "@/i18n/link";

/** With whom, the way to their profile, the search and the block. */
export function ThreadHeader({ thread, q }: { thread: ThreadView; q: string }) {
  const t = useTranslations("messages");
  const { id, other, party, hasBlocked } = thread;
  const name = other.name || t("someone");
  return (
    <header className="mb-6 flex flex-col gap-4">
      <Breadcrumbs items={[{ label: t("title"), href: "/messages" }, { label: name }]} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Avatar name={other.name} src={other.avatarUrl} />
        <div className="min-w-0 grow">
          <h1 id="page-title" tabIndex={-1} className="truncate text-2xl">
            {name}
          </h1>
          {party === "owner" && other.name && (
            <Link href={`/caregivers/${other.id}`} className="link text-sm">
              {t("profile")}
            </Link>
          )}
        </div>
        {hasBlocked ? (
          <ActionButton action={`/api/threads/${id}/unblock`} variant="secondary" size="sm">
            {t("unblock")}
          </ActionButton>
        ) : (
          <ActionButton
            action={`/api/threads/${id}/block`}
            variant="ghost"
            size="sm"
            confirm={{
              ...{ title: t("blockTitle", { name }), text: <p>{t("blockText")}</p> },
              ...{ yes: t("blockYes"), no: t("blockNo") },
            }}
          >
            {t("block")}
          </ActionButton>
        )}
      </div>
      <search>
        <form className="flex gap-2">
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={100}
            aria-label={t("search")}
            placeholder={t("search")}
            className="control min-w-0 grow"
          />
          <button type="submit" className={buttonStyle({ variant: "secondary" })}>
            {t("searchButton")}
          </button>
        </form>
      </search>
    </header>
  );
}
