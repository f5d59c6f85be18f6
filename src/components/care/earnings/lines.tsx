import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Price } from "@/components/ui/price";
import { Table } from "@/components/ui/table";
import type { EarningLine } from "@/domain/payments/responses";
import { Link } from "@/i18n/link";

const TONES: Record<EarningLine["state"], Tone> = {
  waiting: "info",
  held: "warning",
  sending: "info",
  paid_out: "success",
  nothing: "neutral",
};

/** What each booking earns: the net price, our commission, and the caregiver's share with its state. */
export function EarningsLines({ lines }: { lines: EarningLine[] }) {
  const t = useTranslations("careEarnings");
  const services = useTranslations("services");
  return (
    <Table
      caption={t("lines")}
      showCaption
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "booking",
          label: t("booking"),
          cell: ({ id, service, ownerName }) => (
            <>
              <Link href={`/bookings/${id}`} className="link">
                {services(`${service}.name`)}
              </Link>
              <span className="block text-sm font-normal text-muted">{t("ownerOf", { name: ownerName })}</span>
            </>
          ),
        },
        { key: "care", label: t("care"), cell: ({ startsAt }) => <DateTime value={startsAt} as="date" /> },
        { key: "kept", label: t("kept"), numeric: true, cell: ({ keptCents }) => <Price cents={keptCents} /> },
        { key: "fee", label: t("fee"), numeric: true, cell: ({ feeCents }) => <Price cents={feeCents} /> },
        {
          key: "share",
          label: t("share"),
          numeric: true,
          cell: ({ caregiverCents }) => <Price cents={caregiverCents} className="font-semibold" />,
        },
        { key: "state", label: t("state"), cell: (line) => <State line={line} /> },
      ]}
    />
  );
}

function State({ line: { state, waitsUntil, paidOutAt } }: { line: EarningLine }) {
  const t = useTranslations("careEarnings");
  return (
    <>
      <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>
      <span className="mt-0.5 block text-sm text-muted">
        {state === "waiting" && t.rich("until", { at: () => <DateTime value={waitsUntil} as="short" /> })}
        {state === "held" && t("heldNote")}
        {paidOutAt && t.rich("on", { at: () => <DateTime value={paidOutAt} as="date" /> })}
      </span>
    </>
  );
}
