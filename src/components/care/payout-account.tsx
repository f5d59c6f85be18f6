import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";

const TONES = { none: "neutral", more_needed: "warning", ready: "success" } as const;

interface Props {
  state: keyof typeof TONES;
  /** The caregiver just came back from Stripe. */
  cameBack: boolean;
  /** Stripe sent them back because its link was too old. */
  linkExpired: boolean;
}

/** How far the payout account is, and the one button that leads to Stripe. */
export function PayoutAccount({ state, cameBack, linkExpired }: Props) {
  const t = useTranslations("carePayout");
  return (
    <div className="flex flex-col gap-5">
      {cameBack && (
        <Alert tone={state === "ready" ? "success" : "warning"} role="status">
          {state === "ready" ? t("backReady") : t("backMore")}
        </Alert>
      )}
      {linkExpired && (
        <Alert tone="warning" role="status">
          {t("expired")}
        </Alert>
      )}
      <Card as="section" className="flex flex-col items-start gap-3">
        <Badge tone={TONES[state]}>{t(`${state}.badge`)}</Badge>
        <h2 className="text-xl">{t(`${state}.title`)}</h2>
        <p className="max-w-prose text-muted">{t(`${state}.text`)}</p>
        <ActionButton
          action="/api/care/payout-account"
          doneHref="{url}"
          variant={state === "ready" ? "secondary" : "primary"}
          className="mt-2"
        >
          {t(`${state}.action`)}
        </ActionButton>
      </Card>
    </div>
  );
}
