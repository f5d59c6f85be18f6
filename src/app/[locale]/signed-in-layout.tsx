import type { ReactNode } from "react";
import { AccountShell } from "@/components/layout/account-shell";
import type { Area } from "@/components/layout/menus";
import { AgreeCard } from "@/components/privacy/agree-card";
import { ErasureNotice } from "@/components/privacy/erasure-card";
import { textsToAgree } from "@/domain/accounts/consent";
import { viewer } from "@/lib/page";

interface Props {
  area: Area;
  /** Shows the page also to somebody who has not agreed to a changed legal text. */
  isOpenToAll?: boolean;
  children: ReactNode;
}

/** The frame of the pages behind a sign-in, with what its reader has to know or to agree to first. */
export async function SignedInLayout({ area, isOpenToAll = false, children }: Props) {
  const user = (await viewer())?.user; // pages send visitors to sign in
  const texts = user && !isOpenToAll ? textsToAgree(user) : [];
  return (
    <AccountShell area={area}>
      {user?.erasureDueAt && <ErasureNotice dueAt={user.erasureDueAt} />}
      {texts.length > 0 ? <AgreeCard texts={texts} /> : children}
    </AccountShell>
  );
}
