import { getTranslations } from "next-intl/server";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import { ActionButton } from "@/components/ui/action-button";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { BREAKERS } from "@/lib/circuit-breaker/schema";
import type { BreakerReport } from "@/ops/responses";

const TONES: Record<"CLOSED" | "OPEN" | "HALF_OPEN", Tone> = {
  CLOSED: "success",
  OPEN: "danger",
  HALF_OPEN: "warning",
};
const WORST = ["OPEN", "HALF_OPEN", "CLOSED"] as const;

/** The circuit breakers of the services we call: their state in every process, and the switch. */
export async function BreakersCard({ here, instances }: BreakerReport) {
  const t = await getTranslations("breakers");
  const rows = BREAKERS.map((name) => {
    const all = [here[name], ...instances[name]];
    const state = WORST.find((worst) => all.some((each) => each.state === worst)) ?? "CLOSED";
    const count = (expected: string) => instances[name].filter((each) => each.state === expected).length;
    return {
      ...{ name, state },
      forced: all.some(({ forced }) => forced),
      failures: Math.max(...all.map(({ failures }) => failures)),
      open: `${count("OPEN")} / ${instances[name].length}`,
    };
  });
  return (
    <Card as="section">
      <p className="mb-4 text-muted">{t("text")}</p>
      <Table
        caption={t("title")}
        showCaption
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { key: "name", label: t("service"), cell: ({ name }) => t(`names.${name}`) },
          {
            key: "state",
            label: t("state"),
            cell: ({ state, forced }) => (
              <Badge tone={TONES[state]}>{forced ? t("forced") : t(`states.${state}`)}</Badge>
            ),
          },
          { key: "failures", label: t("failures"), numeric: true, cell: ({ failures }) => failures },
          { key: "open", label: t("openIn"), numeric: true, cell: ({ open }) => open },
          {
            key: "do",
            label: t("switch"),
            numeric: true,
            cell: ({ name, state, forced, failures }) => (
              <div className="flex flex-wrap justify-end gap-2">
                {(state !== "CLOSED" || failures > 0) && (
                  <ActionButton
                    action="/api/admin/circuit-breakers/reset"
                    body={{ name }}
                    size="sm"
                    variant="secondary"
                    confirm={{
                      title: t("resetTitle", { name: t(`names.${name}`) }),
                      text: t("resetText"),
                      yes: t("reset"),
                      no: t("no"),
                    }}
                  >
                    {t("reset")}
                  </ActionButton>
                )}
                {!forced && (
                  <ReasonDialog
                    action="/api/admin/circuit-breakers"
                    extra={{ name }}
                    texts={{
                      ...{ button: t("force"), title: t("forceTitle", { name: t(`names.${name}`) }) },
                      ...{ text: t("forceText"), reason: t("reason"), reasonHint: t("reasonHint") },
                      ...{ done: t("forceDone"), close: t("no") },
                    }}
                  />
                )}
              </div>
            ),
          },
        ]}
      />
    </Card>
  );
}
