import { getLocale, getTranslations } from "next-intl/server";
import { CareFrame } from "@/components/care/care-frame";
import { isOnboarding, PART_PATHS } from "@/components/care/onboarding-steps";
import { PayoutAccount } from "@/components/care/payout-account";
import { getMyCaregiver } from "@/domain/caregivers/queries";
import { checkPayoutAccount, getPayoutAccount } from "@/domain/payments/payout-account";
import { pageMetadata } from "@/i18n/metadata";
import { pageCtx } from "@/lib/page";

interface Props {
  searchParams: Promise<{ back?: string | string[]; again?: string | string[] }>;
}

export async function generateMetadata() {
  const t = await getTranslations("carePayout");
  return pageMetadata({ locale: await getLocale(), path: PART_PATHS.payout, title: t("title"), index: false });
}

export default async function PayoutAccountPage({ searchParams }: Props) {
  const locale = await getLocale();
  const { ctx } = await pageCtx("CAREGIVER", `/${locale}${PART_PATHS.payout}`, await searchParams);
  const [t, { back, again }] = await Promise.all([getTranslations("carePayout"), searchParams]);
  // Back from Stripe we look at once; when Stripe cannot be reached, what we knew is shown and its event follows.
  const account = await (back ? checkPayoutAccount(ctx).catch(() => getPayoutAccount(ctx)) : getPayoutAccount(ctx));
  const caregiver = await getMyCaregiver(ctx);
  return (
    <CareFrame
      part="payout"
      title={t("title")}
      text={t("text")}
      completeness={caregiver.completeness}
      isOnboarding={isOnboarding(caregiver)}
      isDone={account.state === "ready"}
    >
      <PayoutAccount state={account.state} cameBack={back !== undefined} linkExpired={again !== undefined} />
    </CareFrame>
  );
}
