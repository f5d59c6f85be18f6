"use client";
import { useState } from "react";
import { WeekDay } from "@/components/care/hours/day-fields";
import {
  type DayTexts,
  type HoursBlock,
  toEditedBlocks,
  toHoursBlocks,
  withBlock,
  withCopies,
} from "@/components/care/hours/week";
import { Button } from "@/components/ui/button";
import { ApiFormIsland } from "@/components/ui/form/api-form-island";
import type { FormTexts } from "@/components/ui/form/request";
import { SubmitButton } from "@/components/ui/form/submit-button";

interface Props {
  action: string;
  blocks: HoursBlock[];
  /** Weeks of other services, to begin from while this one is empty. */
  others: { label: string; blocks: HoursBlock[] }[];
  /** Where to go after saving; without it one stays. */
  doneHref: string | undefined;
  texts: DayTexts & { save: string; saved: string; copied: string; days: string[]; form: FormTexts };
}

/** An ordinary week of one service: seven days, each with any number of blocks, a copy of another day, or closed. */
export function WeekEditorIsland({ action, blocks: saved, others, doneHref, texts }: Props) {
  const [blocks, setBlocks] = useState(() => toEditedBlocks(saved));
  const [announcement, setAnnouncement] = useState("");
  const nameOf = (weekday: number) => texts.days[weekday - 1] ?? "";

  function copy(weekday: number, to: number[]) {
    setBlocks(withCopies(blocks, weekday, to));
    setAnnouncement(texts.copied.replace("{day}", nameOf(weekday)).replace("{days}", to.map(nameOf).join(", ")));
  }

  return (
    <ApiFormIsland
      action={action}
      method="PUT"
      texts={texts.form}
      extra={{ blocks: toHoursBlocks(blocks) }}
      doneHref={doneHref}
      doneText={texts.saved}
    >
      {blocks.length === 0 && others.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {others.map(({ label, blocks: week }) => (
            <Button key={label} variant="soft" size="sm" onClick={() => setBlocks(toEditedBlocks(week))}>
              {label}
            </Button>
          ))}
        </div>
      )}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {texts.days.map((name, index) => (
          <WeekDay
            key={name}
            weekday={index + 1}
            days={texts.days}
            blocks={blocks}
            texts={texts}
            onAdd={() => setBlocks(withBlock(blocks, index + 1))}
            onChange={(key, change) =>
              setBlocks(blocks.map((block) => (block.key === key ? { ...block, ...change } : block)))
            }
            onRemove={(key) => setBlocks(blocks.filter((block) => block.key !== key))}
            onCopy={(to) => copy(index + 1, to)}
          />
        ))}
      </ul>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
      <SubmitButton className="self-start max-sm:w-full">{texts.save}</SubmitButton>
    </ApiFormIsland>
  );
}
