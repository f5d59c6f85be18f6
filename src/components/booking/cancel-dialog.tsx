"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { refundPhase } from "@/components/booking/phase";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/fields/field-error";
import { getJson, type Problem, type Serialized } from "@/components/ui/form/get-json";
import { errorMessage } from "@/components/ui/form/problem-words";
import { newRequestKey, sendJson } from "@/components/ui/form/request";
import { useFormTexts } from "@/components/ui/form/texts";
import { Spinner } from "@/components/ui/spinner";
import { useFetched } from "@/components/ui/use-fetched";
import { cancelMoney } from "@/domain/bookings/money-state";
import type { getCancellationQuote } from "@/domain/bookings/queries";
import { formatInstant, formatMoney } from "@/i18n/format";
import { halfUp } from "@/lib/money";

type CancellationQuote = Awaited<ReturnType<typeof getCancellationQuote>>;
type Quote = Serialized<CancellationQuote>;

interface Props {
  bookingId: string;
  caregiverName: string;
  className?: string;
}

/** Shows what cancelling refunds now, and cancels for exactly that amount; a changed amount is shown first. */
export function CancelBooking({ bookingId, caregiverName, className }: Props) {
  const t = useTranslations("booking.cancel");
  const locale = useLocale();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [sendProblem, setSendProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const [key, setKey] = useState(newRequestKey);
  const [isRefreshing, startRefresh] = useTransition();
  const url = `/api/bookings/${bookingId}`;
  const { data, reload } = useFetched(isOpen ? `${url}/cancellation` : null, (path) =>
    getJson<CancellationQuote>(path),
  );
  const quote = data?.ok ? data.answer : undefined;
  const problem = sendProblem ?? (data?.ok === false ? data.problem : undefined);

  async function cancel({ refundCents }: Quote) {
    setSending(true);
    setSendProblem(undefined);
    const sent = await sendJson(`${url}/cancel`, "POST", { seenRefundCents: refundCents, key });
    if (sent.ok) {
      startRefresh(() => router.refresh());
      setOpen(false);
    } else {
      setSendProblem(sent.problem);
      if (sent.problem.code === "refund_changed") await reload();
    }
    setSending(false);
  }

  return (
    <>
      <Button
        variant="danger"
        size="sm"
        className={className}
        aria-haspopup="dialog"
        pending={isRefreshing}
        onClick={() => {
          setSendProblem(undefined);
          setKey(newRequestKey());
          setOpen(true);
        }}
      >
        {t("button")}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("title")} closeLabel={t("no")}>
        <Outcome {...{ quote, problem, caregiverName }} errorId={`${bookingId}-cancel-error`} />
        <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button variant="secondary" onClick={() => setOpen(false)}>
            {t("no")}
          </Button>
          {quote && (
            <Button variant="danger" pending={isSending} onClick={() => void cancel(quote)}>
              {isPaid(quote) ? t("yes", { amount: formatMoney(quote.refundCents, locale) }) : t("yesUnpaid")}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  );
}

interface OutcomeProps {
  quote: Quote | undefined;
  problem: Problem | undefined;
  caregiverName: string;
  errorId: string;
}

/** What cancelling means now, what went wrong, or that the server is still calculating. */
function Outcome({ quote, problem, caregiverName, errorId }: OutcomeProps) {
  const t = useTranslations("booking.cancel");
  const locale = useLocale();
  const texts = useFormTexts();
  return (
    <div aria-live="polite">
      {!quote && !problem && (
        <p className="flex items-center gap-3 text-muted">
          <Spinner /> {t("loading")}
        </p>
      )}
      {quote && <RefundTerms quote={quote} caregiverName={caregiverName} />}
      {problem && (
        <div className="mt-3">
          <FieldError id={errorId}>
            {problem.code === "refund_changed" && quote
              ? t("changed", { amount: formatMoney(quote.refundCents, locale) })
              : errorMessage(texts, problem.code, problem.detail)}
          </FieldError>
        </div>
      )}
    </div>
  );
}

/** Before payment nothing is refunded and nothing is retained. */
const isPaid = ({ money }: Quote) => cancelMoney(money) !== "unpaid" && cancelMoney(money) !== "processing";

function RefundTerms({ quote, caregiverName }: { quote: Quote; caregiverName: string }) {
  const t = useTranslations("booking.cancel");
  const locale = useLocale();
  const { refundCents, keptCents, caregiverCents, priceCents, fullRefundUntil, startsAt } = quote;
  const state = cancelMoney(quote.money);
  if (state === "unpaid" || state === "processing") return <p>{t(state)}</p>;
  const money = (cents: number) => formatMoney(cents, locale);
  return (
    <>
      <DescriptionList
        sums
        rows={[
          { term: t("back"), value: money(refundCents), strong: true },
          { term: t("share", { name: caregiverName }), value: money(caregiverCents) },
          { term: t("fee"), value: money(keptCents - caregiverCents) },
        ]}
      />
      <p className="mt-2 text-sm text-muted">
        {t(refundPhase(quote), {
          until: formatInstant(fullRefundUntil, locale),
          start: formatInstant(startsAt, locale),
          half: money(halfUp(priceCents)),
        })}
      </p>
      {state === "contested" && <p className="mt-2 text-sm font-semibold">{t("contested")}</p>}
    </>
  );
}
