"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { fill } from "@/components/caregiver/fill";
import { Button } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field-error";
import { type FormTexts, type Problem, sentence } from "@/components/ui/problem";
import { sendJson } from "@/components/ui/send-json";
import { Spinner } from "@/components/ui/spinner";
import type { cancellationQuote } from "@/domain/bookings/queries";
import { formatInstant, formatMoney } from "@/lib/format";
import { halfUp } from "@/lib/money";
import { getJson } from "./get-json";
import { refundPhase } from "./refund-phase";
import type { Told } from "./told";

type Quote = Told<Awaited<ReturnType<typeof cancellationQuote>>>;

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
  const [isMoving, startMoving] = useTransition();
  const base = `/api/bookings/${bookingId}`;
  const money = (cents: number) => formatMoney(cents, locale);

  async function look() {
    setOpen(true);
    setProblem(undefined);
    await ask();
  }

  async function ask() {
    const got = await getJson<Awaited<ReturnType<typeof cancellationQuote>>>(`${base}/cancellation`);
    if (got.ok) setQuote(got.answer);
    else setProblem(got.problem);
  }

  async function cancel({ refundCents }: Quote) {
    setSending(true);
    setProblem(undefined);
    const sent = await sendJson(`${base}/cancel`, "POST", { seenRefundCents: refundCents });
    if (sent.ok) startMoving(() => router.refresh());
    else {
      setProblem(sent.problem);
      if (sent.problem.code === "refund_changed") await ask();
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
        pending={isMoving}
        onClick={() => void look()}
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
                  ? fill(texts.changed, { amount: money(quote.refundCents) })
                  : sentence(errors, problem.code, problem.detail)}
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
              {isPaid(quote) ? fill(texts.yes, { amount: money(quote.refundCents) }) : texts.yesUnpaid}
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
        {fill(texts[refundPhase(quote)], {
          until: formatInstant(fullRefundUntil, locale),
          start: formatInstant(startsAt, locale),
          half: money(halfUp(priceCents)),
        })}
      </p>
    </>
  );
}
