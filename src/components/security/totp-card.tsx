import { useTranslations } from "next-intl";
import encodeQR from "qr";
import { CodeField, PasswordField } from "@/components/auth/credential-fields";
import { CodesForm } from "@/components/security/codes-form";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { getSecondFactor } from "@/domain/accounts/second-factor/totp";

type Factor = Awaited<ReturnType<typeof getSecondFactor>>;

/** Codes of an app: off, waiting for the first code, or on with the recovery codes that are left. */
export function TotpCard({ factor }: { factor: Factor }) {
  const t = useTranslations("security.totp");
  if (factor.state === "off")
    return (
      <>
        <p className="mb-4 max-w-prose text-muted">{t("off")}</p>
        <ApiForm action="/api/me/totp" doneText={t("begun")} className="max-w-xl">
          <PasswordField label={t("password")} />
          <SubmitButton variant="secondary" className="self-start">
            {t("begin")}
          </SubmitButton>
        </ApiForm>
      </>
    );
  const isOn = factor.state === "on";
  return (
    <>
      {isOn ? <On factor={factor} /> : <Setup uri={factor.uri} secret={factor.secret} />}
      {/* One place for both states, so that the codes of the first stay to be read in the second. */}
      <CodesForm
        action={isOn ? "/api/me/recovery-codes" : "/api/me/totp/confirm"}
        texts={{ title: t("codesTitle"), text: t("codesText"), print: t("print") }}
      >
        <CodeField label={t("code")} hint={isOn ? t("anyCode") : t("firstCode")} />
        <SubmitButton variant="secondary" className="self-start">
          {isOn ? t("renew") : t("confirm")}
        </SubmitButton>
      </CodesForm>
      {isOn && (
        <details className="mt-6">
          <summary className="link inline-flex min-h-11 cursor-pointer items-center">{t("remove")}</summary>
          <p className="mb-4 max-w-prose text-muted">{t("removeText")}</p>
          <ApiForm action="/api/me/totp/remove" className="max-w-xl">
            <CodeField label={t("code")} hint={t("anyCode")} />
            <SubmitButton variant="danger" className="self-start">
              {t("remove")}
            </SubmitButton>
          </ApiForm>
        </details>
      )}
    </>
  );
}

function On({ factor: { since, recoveryLeft } }: { factor: Extract<Factor, { state: "on" }> }) {
  const t = useTranslations("security.totp");
  return (
    <div className="mb-5">
      <p className="flex flex-wrap items-center gap-x-3">
        <Badge tone="success">{t("on")}</Badge>
        <span className="text-muted">{t.rich("since", { at: () => <DateTime value={since} /> })}</span>
      </p>
      <p className="mt-2 max-w-prose">{t("left", { count: recoveryLeft })}</p>
    </div>
  );
}

function Setup({ uri, secret }: { uri: string; secret: string }) {
  const t = useTranslations("security.totp");
  return (
    <div className="mb-5">
      <p className="max-w-prose">{t("scan")}</p>
      <QrCode text={uri} label={t("qr")} />
      <p className="max-w-prose text-muted">{t("noCamera")}</p>
      <p className="mt-1 font-mono break-all">{secret.match(/.{1,4}/g)?.join(" ")}</p>
      <p>
        <a href={uri} className="link inline-flex min-h-11 items-center">
          {t("openApp")}
        </a>
      </p>
    </div>
  );
}

/** Drawn on the server: dark on light in both themes, because cameras need that, with the quiet border around it. */
function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, "raw", { border: 4 });
  const squares = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="my-4 size-56 rounded-md bg-white"
    >
      <path d={squares.join("")} fill="#000" />
    </svg>
  );
}
