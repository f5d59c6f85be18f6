"use client";
import { useLocale, useTranslations } from "next-intl";
import useSWR from "swr";
import { CertificateUpload } from "@/components/care/certificate-upload";
import { FileLinkButton } from "@/components/pictures/file-link-button";
import { ActionButton } from "@/components/ui/action-button";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { getJson, type Serialized } from "@/components/ui/form/get-json";
import { errorMessage } from "@/components/ui/form/problem-words";
import { useFormTexts } from "@/components/ui/form/texts";
import type { CertificateView } from "@/domain/certificates/responses";
import { formatInstant } from "@/i18n/format";

type Certificate = Serialized<CertificateView>;

const PATH = "/api/care/certificates";
const POLL_MS = 2_000;
const TONES: Record<Certificate["state"], Tone> = {
  UPLOADING: "neutral",
  WAITING: "neutral",
  STORED: "info",
  REFUSED: "danger",
};

/** Diplomas and certificates of a caregiver: private files, of which everybody reads what an admin checked. */
export function Certificates({ initial }: { initial: Certificate[] }) {
  const t = useTranslations("certificates");
  const { data = initial, mutate } = useSWR(PATH, readCertificates, {
    ...{ fallbackData: initial, revalidateOnMount: false },
    refreshInterval: (all) => (all?.some(({ state }) => state === "WAITING") ? POLL_MS : 0),
  });
  return (
    <Card as="section" className="mb-6 flex flex-col gap-4">
      <div>
        <h2 className="text-xl">{t("heading")}</h2>
        <p className="mt-1 text-muted">{t("text")}</p>
      </div>
      {data.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ul className="divide-y divide-line">
        {data.map((each) => (
          <CertificateLine key={each.id} certificate={each} />
        ))}
      </ul>
      <CertificateUpload onDone={() => void mutate()} />
    </Card>
  );
}

const readCertificates = async () => {
  const read = await getJson<{ certificates: CertificateView[] }>(PATH);
  return read.ok ? read.answer.certificates : undefined;
};

function CertificateLine({
  certificate: { id, title, state, problem, checkedAt, checkedFor },
}: {
  certificate: Certificate;
}) {
  const t = useTranslations("certificates");
  const texts = useFormTexts();
  const locale = useLocale();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div className="min-w-0 grow basis-60">
        <p className="font-semibold">{title}</p>
        {checkedAt && (
          <p className="text-sm text-muted">
            {t("checked", { date: formatInstant(checkedAt, locale, "date") })}: {checkedFor}
          </p>
        )}
        {problem && <p className="text-sm text-danger">{errorMessage(texts, problem)}</p>}
      </div>
      <Badge tone={checkedAt ? "success" : TONES[state]}>{t(checkedAt ? "states.CHECKED" : `states.${state}`)}</Badge>
      {state === "STORED" && <FileLinkButton action={`${PATH}/${id}/link`}>{t("open")}</FileLinkButton>}
      <ActionButton
        {...{ action: `${PATH}/${id}`, method: "DELETE", variant: "ghost", size: "sm" }}
        confirm={{ title: t("removeTitle"), text: t("removeText"), yes: t("removeYes"), no: t("removeNo") }}
      >
        {t("remove")}
      </ActionButton>
    </li>
  );
}
