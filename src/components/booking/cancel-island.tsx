"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { refundPhase } from "@/components/booking/phase";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/fields/field-error";
import type { Serialized } from "@/components/ui/form/request";
import { errorMessage, type FormTexts, getJson, type Problem, sendJson } from "@/components/ui/form/request";
import { interpolate } from "@/components/ui/interpolate";
import { Spinner } from "@/components/ui/spinner";
import type { getCancellationQuote } from "@/domain/bookings/queries";
import { formatInstant, formatMoney } from "@/i18n/format";
import { halfUp } from "@/lib/money";

type Quote = Serialized<Awaited<ReturnType<typeof getCancellationQuote>>>;

interface CancelTexts {
  button: string;
  title: string;
  loading: string;
  back: string;
  share: string;
  fee: string;
  /** What holds before the deadline, between it and the start, and after the start; with {gaps}. */
  free: string;
  half: string;
  none: string;
  unpaid: string;
  /** Said when the amount is no longer what the page showed. */
  changed: string;
  yes: string;
  yesUnpaid: string;
  no: string;
}

interface Props {
  bookingId: string;
  locale: string;
  texts: CancelTexts;
  errors: FormTexts;
  className?: string;
}

/** Asks what cancelling gives back now, shows it, and cancels for exactly that; a changed amount is shown first. */
export function CancelIsland({ bookingId, locale, texts, errors, className }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [quote, setQuote] = useState<Quote>();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const [isRefreshing, startRefresh] = useTransition();
  const base = `/api/bookings/${bookingId}`;
  const money = (cents: number) => formatMoney(cents, locale);

  async function openDialog() {
    setOpen(true);
    setProblem(undefined);
    await loadQuote();
  }

  async function loadQuote() {
    const got = await getJson<Awaited<ReturnType<typeof getCancellationQuote>>>(`${base}/cancellation`);
    if (got.ok) setQuote(got.answer);
    else setProblem(got.problem);
  }

  async function cancel({ refundCents }: Quote) {
    setSending(true);
    setProblem(undefined);
    const sent = await sendJson(`${base}/cancel`, "POST", { seenRefundCents: refundCents });
    if (sent.ok) startRefresh(() => router.refresh());
    else {
      setProblem(sent.problem);
      if (sent.problem.code === "refund_changed") await loadQuote();
    }
    if (sent.ok) setOpen(false);
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
        onClick={() => void openDialog()}
      >
        {texts.button}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={texts.title} closeLabel={texts.no}>
        <div aria-live="polite">
          {!quote && !problem && (
            <p className="flex items-center gap-3 text-muted">
              <Spinner /> {texts.loading}
            </p>
          )}
          {quote && <CancelQuote quote={quote} texts={texts} locale={locale} />}
          {problem && (
            <div className="mt-3">
              <FieldError id={`${bookingId}-cancel-error`}>
                {problem.code === "refund_changed" && quote
                  ? interpolate(texts.changed, { amount: money(quote.refundCents) })
                  : errorMessage(errors, problem.code, problem.detail)}
              </FieldError>
            </div>
          )}
        </div>
        <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
          <Button variant="secondary" onClick={() => setOpen(false)}>
            {texts.no}
          </Button>
          {quote && (
            <Button variant="danger" pending={isSending} onClick={() => void cancel(quote)}>
              {isPaid(quote) ? interpolate(texts.yes, { amount: money(quote.refundCents) }) : texts.yesUnpaid}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  );
}

/** Before payment nothing is refunded and nothing is kept. */
const isPaid = ({ refundCents, keptCents }: Quote) => refundCents + keptCents > 0;

function CancelQuote({ quote, texts, locale }: { quote: Quote; texts: CancelTexts; locale: string }) {
  const { refundCents, keptCents, caregiverCents, priceCents, fullRefundUntil, startsAt } = quote;
  if (!isPaid(quote)) return <p>{texts.unpaid}</p>;
  const money = (cents: number) => formatMoney(cents, locale);
  return (
    <>
      <DescriptionList
        sums
        rows={[
          { term: texts.back, value: money(refundCents), strong: true },
          { term: texts.share, value: money(caregiverCents) },
          { term: texts.fee, value: money(keptCents - caregiverCents) },
        ]}
      />
      <p className="mt-2 text-sm text-muted">
        {interpolate(texts[refundPhase(quote)], {
          until: formatInstant(fullRefundUntil, locale),
          start: formatInstant(startsAt, locale),
          half: money(halfUp(priceCents)),
        })}
      </p>
    </>
  );
}
