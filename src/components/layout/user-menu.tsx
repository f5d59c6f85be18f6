"use client";

import { lazy, Suspense } from "react";
import { useCurrentUser } from "@/components/layout/current-user";
import type { MenuLabels } from "@/components/layout/navigation";
import { PlainLink } from "@/i18n/plain-link";

const SignedInMenu = lazy(async () => ({ default: (await import("./signed-in-menu")).SignedInMenu }));

interface Props {
  locale: string;
  texts: { signIn: string; signUp: string; signOut: string; menuOf: string };
  labels: MenuLabels;
}

/** The personal corner of the top bar. The static page carries the visitor's links; this swaps them for a name. */
export function UserMenu({ locale, texts, labels }: Props) {
  const me = useCurrentUser();
  if (me)
    return (
      <Suspense>
        <SignedInMenu me={me} locale={locale} texts={texts} labels={labels} />
      </Suspense>
    );
  return (
    <div data-visitor-only className="flex items-center gap-1 sm:gap-2">
      <PlainLink
        href={`/${locale}/sign-in`}
        className="flex min-h-11 items-center rounded-full px-3 font-semibold hover:bg-brand-soft sm:px-4"
      >
        {texts.signIn}
      </PlainLink>
      <PlainLink
        href={`/${locale}/sign-up`}
        className="hidden min-h-11 items-center rounded-full bg-brand px-5 font-semibold text-on-brand hover:bg-brand-hover sm:flex"
      >
        {texts.signUp}
      </PlainLink>
    </div>
  );
}
