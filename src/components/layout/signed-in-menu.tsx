"use client";

import { cx } from "class-variance-authority";
import { Icon } from "@/components/illustrations/icon";
import { SESSION_HINT } from "@/components/layout/current-user";
import { USER_MENUS } from "@/components/layout/menus";
import type { MenuLabels } from "@/components/layout/navigation";
import { OUTBOX_PREFIX } from "@/components/messages/outbox";
import { Avatar } from "@/components/ui/avatar";
import { forget, forgetAll, forgetUnder } from "@/components/ui/browser-storage";
import { sendJson } from "@/components/ui/form/request";
import { interpolate } from "@/components/ui/interpolate";
import type { Me } from "@/domain/accounts/responses";
import { PlainLink } from "@/i18n/plain-link";

/** Ends the session and reloads the home page, so that nothing personal stays on the screen. */
export function SignOutButton({ label, homeHref, className }: { label: string; homeHref: string; className?: string }) {
  async function signOut() {
    // The answer clears storage too, in browsers that know how; not over plain http.
    await sendJson("/api/sign-out", "POST", {});
    forget("localStorage", SESSION_HINT);
    forgetAll("sessionStorage");
    forgetUnder("localStorage", OUTBOX_PREFIX);
    window.location.assign(homeHref);
  }
  return (
    <button
      type="button"
      onClick={signOut}
      className={cx("flex min-h-11 items-center gap-3 rounded-md px-3 text-left hover:bg-sunken", className)}
    >
      <Icon name="log-out" className="size-5 text-muted" />
      {label}
    </button>
  );
}

interface Props {
  me: Me;
  locale: string;
  texts: { signOut: string; menuOf: string };
  labels: MenuLabels;
}

/** The reader's name, and behind it the menu of their role. A visitor does not load it. */
export function SignedInMenu({ me, locale, texts, labels }: Props) {
  return (
    <>
      <button
        type="button"
        popoverTarget="user-menu"
        aria-label={interpolate(texts.menuOf, { name: me.name })}
        className="flex min-h-11 items-center gap-2 rounded-full py-1 pr-1 pl-1 font-semibold hover:bg-brand-soft sm:pr-4"
      >
        <Avatar name={me.name} src={me.avatarUrl} size="sm" />
        <span className="hidden max-w-32 truncate sm:block">{me.name.split(" ")[0]}</span>
      </button>
      <div
        popover="auto"
        id="user-menu"
        className="fixed inset-auto top-16 right-[max(1rem,calc(50vw-36rem))] m-0 w-64 rounded-lg border border-line bg-surface p-2 text-ink shadow-high"
      >
        <p className="truncate px-3 py-2 text-sm text-muted">{me.name}</p>
        <ul>
          {USER_MENUS[me.role].map(({ path, label }) => (
            <li key={path}>
              <PlainLink
                href={`/${locale}${path}`}
                className="flex min-h-11 items-center rounded-md px-3 hover:bg-sunken"
              >
                {labels[label]}
              </PlainLink>
            </li>
          ))}
        </ul>
        <SignOutButton label={texts.signOut} homeHref={`/${locale}`} className="w-full border-t border-line" />
      </div>
    </>
  );
}
