"use client";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

/** The banner of an admin who takes a party's step: for whom, and that the log says so. */
export function ActingFor({ party, name }: { party: "owner" | "caregiver"; name: string }) {
  const t = useTranslations("adminBookings.actingFor");
  return (
    <Alert tone="warning" title={t(party, { name })}>
      {t("text", { name })}
    </Alert>
  );
}
