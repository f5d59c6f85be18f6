import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";

/** Everything that the site keeps in a browser; on https the cookies that only servers read begin with __Host-. */
export const KEPT_IN_BROWSER = [
  { name: "tailtribe.session", kind: "cookie", lasts: "days30", use: "session" },
  { name: "tailtribe.device", kind: "cookie", lasts: "days400", use: "device" },
  { name: "next-auth.csrf-token", kind: "cookie", lasts: "browser", use: "csrf" },
  { name: "next-auth.callback-url", kind: "cookie", lasts: "browser", use: "callback" },
  { name: "tailtribe.fresh", kind: "cookie", lasts: "seconds", use: "fresh" },
  { name: "NEXT_LOCALE", kind: "cookie", lasts: "year", use: "locale" },
  { name: "theme", kind: "localStorage", lasts: "changed", use: "theme" },
  { name: "session-hint", kind: "localStorage", lasts: "signOut", use: "hint" },
  { name: "messages:…", kind: "localStorage", lasts: "signOut", use: "outbox" },
  { name: "draft:…", kind: "sessionStorage", lasts: "tab", use: "draft" },
] as const;

/** Whether the table has a name as a browser shows it. */
export const isListed = (kind: string, name: string) =>
  KEPT_IN_BROWSER.some(
    (each) =>
      each.kind === kind &&
      (each.name.endsWith("…") ? name.startsWith(each.name.slice(0, -1)) : name.replace("__Host-", "") === each.name),
  );

export function CookieTable() {
  const t = useTranslations("help");
  return (
    <Table
      caption={t("cookieCaption")}
      showCaption
      rows={[...KEPT_IN_BROWSER]}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", label: t("cookieName"), cell: ({ name }) => <code className="break-all">{name}</code> },
        { key: "kind", label: t("cookieKind"), cell: ({ kind }) => t(`cookieKinds.${kind}`) },
        { key: "lasts", label: t("cookieLasts"), cell: ({ lasts }) => t(`cookieTimes.${lasts}`) },
        { key: "use", label: t("cookieFor"), cell: ({ use }) => t(`cookieUses.${use}`) },
      ]}
    />
  );
}
