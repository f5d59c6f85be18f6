"use client";

import { Copy, Plus, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { DayTexts, EditedBlock } from "@/components/care/hours/week";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";

interface CopyDayProps {
  weekday: number;
  days: string[];
  texts: DayTexts;
  onClose: () => void;
  onCopy: (to: number[]) => void;
}

const WORKDAYS = [1, 2, 3, 4, 5];

/** Chooses the days that become the same as one; the other working days to begin with. Escape closes. */
export function CopyDay({ weekday, days, texts, onClose, onCopy }: CopyDayProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [chosen, setChosen] = useState(() => WORKDAYS.filter((day) => day !== weekday));
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const toggle = (day: number) =>
    setChosen(chosen.includes(day) ? chosen.filter((each) => each !== day) : [...chosen, day].sort());
  return (
    <fieldset
      ref={box}
      className="min-w-0 rounded-md bg-sunken p-3"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <legend className="sr-only">{texts.copyTo.replace("{day}", days[weekday - 1] ?? "")}</legend>
      <div className="flex flex-wrap gap-x-4">
        {days.map((name, index) => {
          const day = index + 1;
          if (day === weekday) return null;
          return (
            <label key={name} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                checked={chosen.includes(day)}
                onChange={() => toggle(day)}
                className="size-4.5 accent-brand"
              />
              <span className="first-letter:uppercase">{name}</span>
            </label>
          );
        })}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button variant="soft" size="sm" disabled={chosen.length === 0} onClick={() => onCopy(chosen)}>
          {texts.copyDo}
        </Button>
        <Button variant="ghost" size="sm" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </fieldset>
  );
}

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
