"use client";
import { Copy, Plus, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { CopyDay } from "./copy-day";
import type { DayTexts, EditedBlock } from "./week";

interface Props {
  weekday: number;
  /** Names of the seven days. */
  days: string[];
  /** Of the whole week: a block's place in it names its fields, so that the server's answer finds them. */
  blocks: EditedBlock[];
  texts: DayTexts;
  onAdd: () => void;
  onChange: (key: number, change: { from: string } | { to: string }) => void;
  onRemove: (key: number) => void;
  onCopy: (to: number[]) => void;
}

const QUARTER_SECONDS = 15 * 60;

/** One day of the week: its blocks, a button for one more, and copying it to other days. */
export function WeekDay({ weekday, days, blocks, texts, onAdd, onChange, onRemove, onCopy }: Props) {
  const day = days[weekday - 1] ?? "";
  const addButton = useRef<HTMLDivElement>(null);
  const [isCopying, setCopying] = useState(false);
  const own = blocks.flatMap((block, index) => (block.weekday === weekday ? [{ ...block, index }] : []));

  function remove(key: number) {
    onRemove(key);
    // The button that had focus is gone; the next thing to do here takes it.
    addButton.current?.querySelector("button")?.focus();
  }

  return (
    <li className="grid gap-x-6 gap-y-3 p-4 sm:grid-cols-[8rem_1fr]">
      <h3 className="font-sans text-base font-semibold first-letter:uppercase sm:pt-2.5">{day}</h3>
      <div className="flex min-w-0 flex-col gap-3">
        {own.map(({ key, from, to, index }, n) => {
          const label = (side: string) =>
            texts.block
              .replace("{day}", day)
              .replace("{n}", String(n + 1))
              .replace("{side}", side);
          return (
            <div key={key} className="flex items-start gap-2">
              <Field
                name={`blocks.${index}.fromMinute`}
                label={label(texts.from)}
                hideLabel
                required
                className="w-40 min-w-0 shrink"
              >
                <TimeInput value={from} onTime={(time) => onChange(key, { from: time })} />
              </Field>
              <span aria-hidden="true" className="pt-2.5">
                –
              </span>
              <Field
                name={`blocks.${index}.toMinute`}
                label={label(texts.to)}
                hideLabel
                required
                className="w-40 min-w-0 shrink"
              >
                <TimeInput value={to} onTime={(time) => onChange(key, { to: time })} />
              </Field>
              <Button
                variant="ghost"
                size="icon"
                aria-label={texts.remove.replace("{day}", day).replace("{n}", String(n + 1))}
                onClick={() => remove(key)}
              >
                <Trash2 aria-hidden="true" className="size-5" />
              </Button>
            </div>
          );
        })}
        <div ref={addButton} className="flex flex-wrap items-center gap-1">
          {own.length === 0 && <p className="mr-2 text-muted">{texts.closed}</p>}
          <Button variant="ghost" size="sm" aria-label={texts.addTo.replace("{day}", day)} onClick={onAdd}>
            <Plus aria-hidden="true" className="size-4" />
            {texts.add}
          </Button>
          {own.length > 0 && !isCopying && (
            <Button
              variant="ghost"
              size="sm"
              aria-label={texts.copyFrom.replace("{day}", day)}
              onClick={() => setCopying(true)}
            >
              <Copy aria-hidden="true" className="size-4" />
              {texts.copy}
            </Button>
          )}
        </div>
        {isCopying && (
          <CopyDay
            weekday={weekday}
            days={days}
            texts={texts}
            onClose={() => setCopying(false)}
            onCopy={(to) => {
              setCopying(false);
              onCopy(to);
            }}
          />
        )}
      </div>
    </li>
  );
}

function TimeInput({ value, onTime }: { value: string; onTime: (time: string) => void }) {
  return (
    <Input
      type="time"
      step={QUARTER_SECONDS}
      value={value}
      onChange={(event) => onTime(event.currentTarget.value)}
      className="max-sm:[&::-webkit-calendar-picker-indicator]:hidden"
    />
  );
}
