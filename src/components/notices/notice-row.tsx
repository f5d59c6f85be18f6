"use client";
import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { announce } from "@/components/messages/inbox-events";
import { sendJson } from "@/components/ui/form/request";
import { PlainLink } from "@/i18n/plain-link";

interface Props {
  id: string;
  isRead: boolean;
  title: string;
  text: string;
  /** With its language; null where there is no page. */
  href: string | null;
  when: ReactNode;
}

/** One notice; following its link reads it. */
export function NoticeRow({ id, title, text, href, when, ...stored }: Props) {
  const t = useTranslations("notices.row");
  const [isSeen, setSeen] = useState(false);
  const isRead = stored.isRead || isSeen;
  async function read() {
    if (isRead) return;
    setSeen(true);
    const sent = await sendJson(`/api/notices/${id}/read`, "POST", {});
    if (sent.ok) announce("notice");
    else setSeen(false);
  }
  const heading = (
    <span className={isRead ? "font-normal" : "font-semibold"}>
      {!isRead && <span className="sr-only">{t("new")} </span>}
      {title}
    </span>
  );
  return (
    <li className={cx("relative flex flex-wrap items-start gap-x-4 gap-y-1 p-4 sm:px-5", !isRead && "bg-brand-soft")}>
      <div className="min-w-0 grow basis-64">
        <h2 className="text-base font-normal">
          {href ? (
            <PlainLink href={href} onClick={() => void read()} className="link">
              {heading}
            </PlainLink>
          ) : (
            heading
          )}
        </h2>
        <p className="text-muted">{text}</p>
        <p className="mt-1 text-sm text-muted">{when}</p>
      </div>
      {!isRead && (
        <button type="button" onClick={() => void read()} className="link min-h-11 text-sm font-semibold">
          {t("markRead")}
          <span className="sr-only">: {title}</span>
        </button>
      )}
    </li>
  );
}
