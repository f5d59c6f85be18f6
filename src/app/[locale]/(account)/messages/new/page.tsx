import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { UnverifiedAlert } from "@/components/auth/unverified-alert";
import { NewMessage, NewMessageHeader } from "@/components/messages/new-message";
import { getAccount } from "@/domain/accounts/queries";
import { findAddressee } from "@/domain/messages/queries";
import { pageMetadata } from "@/i18n/metadata";
import { orNotFound, pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<Record<string, string | string[]>>;
}

export async function generateMetadata() {
  const t = await getTranslations("messages");
  return pageMetadata({ locale: await getLocale(), path: "/messages/new", title: t("ask"), index: false });
}

/** Whom the address names: a caregiver, or the other party of a booking. */
const Addressee = z.union([
  z.object({ caregiverId: z.uuid(), bookingId: z.undefined().optional() }),
  z.object({ bookingId: z.uuid(), caregiverId: z.undefined().optional() }),
]);

export default async function NewMessagePage({ searchParams }: Props) {
  const [locale, query] = await Promise.all([getLocale(), searchParams]);
  const { ctx, user } = await pageCtx("user", `/${locale}/messages/new`, query);
  const to = Addressee.safeParse({ caregiverId: query.caregiver, bookingId: query.booking }).data;
  if (!to) notFound();
  const { threadId, other } = await orNotFound(
    findAddressee(ctx, to.bookingId ? { bookingId: to.bookingId } : { caregiverId: to.caregiverId ?? "" }),
  );
  if (threadId) redirect(`/${locale}/messages/${threadId}`);
  const { email } = await getAccount(ctx);
  return (
    <>
      <NewMessageHeader {...other} />
      {user.emailVerified ? <NewMessage name={other.name} {...to} /> : <UnverifiedAlert email={email ?? ""} />}
    </>
  );
}
