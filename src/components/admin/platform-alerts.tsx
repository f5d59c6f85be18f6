import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { DateTime } from "@/components/ui/date-time";
import type { PlatformFigures } from "@/domain/admin/answers";

const TONES = { healthy: "success", degraded: "warning", critical: "danger" } as const;

interface Props {
  health: PlatformFigures["health"];
  alerts: PlatformFigures["metrics"]["alerts"];
}

/** How the platform is doing in one word, and everything that is wrong now. */
export function PlatformAlerts({ health: { score, status }, alerts }: Props) {
  const t = useTranslations("adminMonitoring");
  return (
    <Alert tone={TONES[status]} title={`${t(`status.${status}`)} · ${t("score", { score })}`}>
      {alerts.length === 0 ? (
        t("noAlerts")
      ) : (
        <ul className="mt-2 grid gap-2">
          {alerts.map(({ key, kind, facts, times, openedAt }) => (
            <li key={key}>
              <span className="font-semibold">{t(`alerts.${kind}`)}</span>{" "}
              <span className="break-words text-muted">
                {Object.entries(facts)
                  .map(([name, fact]) => `${name} ${fact}`)
                  .join(", ")}
              </span>{" "}
              <span className="text-muted">
                {t("times", { times })} · {t("since")} <DateTime value={openedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
