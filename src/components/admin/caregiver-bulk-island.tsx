"use client";
import { cx } from "class-variance-authority";
import { type ReactNode, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { type FormTexts, sentence } from "@/components/ui/problem";
import type { BulkOutcome } from "@/domain/admin/answers";
import { BookingDialog } from "./booking-dialog";
import { CaregiverBulkForm, type Reasons, type Waiting } from "./caregiver-bulk-form";
import { AllTick, ChoiceContext } from "./caregiver-choice";
import type { ReasonTexts } from "./caregiver-reason-fields";

/** Sentences by the number of caregivers they speak of. */
type Counted = string[];

interface Props {
  waiting: Waiting[];
  reasons: Reasons;
  texts: Record<"label" | "all" | "mixed" | "refused" | "close", string> & {
    chosen: Counted;
    approve: { button: string; title: Counted; text: Counted; done: Counted };
    reject: { button: string; title: Counted; text: Counted; done: Counted };
    reason: ReasonTexts;
    form: FormTexts;
  };
  children: ReactNode;
}

/** Ticks in the list inside, and a bar that decides on the ticked ones together. Whom it could not be done for stays named above the list. */
export function CaregiverBulkIsland({ waiting, reasons, texts, children }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<{ id: string; said: string }[]>([]);
  const chosen = waiting.filter(({ id }) => ticked.has(id));
  const count = chosen.length;
  const choose = (ids: string[], isChosen: boolean) =>
    setTicked((before) => {
      const others = [...before].filter((id) => !ids.includes(id));
      return new Set(isChosen ? [...others, ...ids] : others);
    });
  const nameOf = (id: string) => waiting.find((each) => each.id === id)?.name ?? id;

  /** What is told of it; afterwards the list is read again, and begins with nobody ticked. */
  function settle(outcome: BulkOutcome, told: Counted) {
    setTicked(new Set());
    setRefused(outcome.refused.map(({ id, code }) => ({ id, said: `${nameOf(id)}: ${sentence(texts.form, code)}` })));
    return told[outcome.done.length] ?? "";
  }

  return (
    <ChoiceContext value={{ chosen: ticked, choose }}>
      <div role="status">
        {refused.length > 0 && (
          <Alert tone="warning" title={texts.refused} className="mb-4">
            <ul className="list-disc pl-5">
              {refused.map(({ id, said }) => (
                <li key={id}>{said}</li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
      {waiting.length > 0 && (
        <section
          aria-label={texts.label}
          className={cx(
            "z-20 mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2",
            count > 0 && "sticky top-16 shadow-low",
          )}
        >
          <AllTick ids={waiting.map(({ id }) => id)}>{texts.all}</AllTick>
          <p role="status" className="figures text-muted">
            {texts.chosen[count]}
          </p>
          <div className="flex gap-3 sm:ml-auto">
            {(["approve", "reject"] as const).map((action) => {
              const { button, title, text, done: told } = texts[action];
              return (
                <BookingDialog
                  key={action}
                  label={button}
                  title={title[count] ?? button}
                  closeLabel={texts.close}
                  variant={action === "approve" ? "primary" : "danger"}
                  size="sm"
                  disabled={count === 0}
                >
                  {(done) => (
                    <CaregiverBulkForm
                      {...{ action, chosen, reasons, button, texts }}
                      text={text[count]}
                      // Our own answer to what was just sent.
                      onDone={(answer) => done(settle(answer as BulkOutcome, told))}
                    />
                  )}
                </BookingDialog>
              );
            })}
          </div>
        </section>
      )}
      {children}
    </ChoiceContext>
  );
}
