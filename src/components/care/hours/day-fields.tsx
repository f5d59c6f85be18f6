"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { EditedBlock } from "@/components/care/hours/week";
import { Icon } from "@/components/illustrations/icon";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/fields/field";
import { Input } from "@/components/ui/fields/input";

interface CopyDayProps {
  weekday: number;
  days: string[];
  onClose: () => void;
  onCopy: (to: number[]) => void;
}

const WORKDAYS = [1, 2, 3, 4, 5];

/** Chooses the days that become copies of this one; the other working days by default. Escape closes. */
function CopyDay({ weekday, days, onClose, onCopy }: CopyDayProps) {
  const t = useTranslations("careHours");
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
      <legend className="sr-only">{t("copyTo", { day: days[weekday - 1] ?? "" })}</legend>
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
              <span className="capitalize">{name}</span>
            </label>
          );
        })}
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button variant="soft" size="sm" disabled={chosen.length === 0} onClick={() => onCopy(chosen)}>
          {t("copyDo")}
        </Button>
        <Button variant="ghost" size="sm" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </fieldset>
  );
}

interface Props {
  weekday: number;
  /** Names of the seven days. */
  days: string[];
  /** Of the whole week: a block's index names its fields, so that the server's errors find them. */
  blocks: EditedBlock[];
  onAdd: () => void;
  onChange: (key: number, change: { from: string } | { to: string }) => void;
  onRemove: (key: number) => void;
  onCopy: (to: number[]) => void;
}

const QUARTER_SECONDS = 15 * 60;

/** One day of the week: its blocks, a button for one more, and copying it to other days. */
export function WeekDay({ weekday, days, blocks, onAdd, onChange, onRemove, onCopy }: Props) {
  const t = useTranslations("careHours");
  const day = days[weekday - 1] ?? "";
  const addButton = useRef<HTMLDivElement>(null);
  const [isCopying, setCopying] = useState(false);
  const own = blocks.flatMap((block, index) => (block.weekday === weekday ? [{ ...block, index }] : []));

  function remove(key: number) {
    onRemove(key);
    // The focused button is gone; the next control of this day takes focus.
    addButton.current?.querySelector("button")?.focus();
  }

  return (
    <li className="grid gap-x-6 gap-y-3 p-4 sm:grid-cols-[8rem_1fr]">
      <h3 className="font-sans text-base font-semibold capitalize sm:pt-2.5">{day}</h3>
      <div className="flex min-w-0 flex-col gap-3">
        {own.map(({ key, from, to, index }, n) => {
          const label = (side: "from" | "to") => t("block", { day, n: n + 1, side: t(side) });
          return (
            <div key={key} className="flex items-start gap-2">
              <Field
                name={`blocks.${index}.fromMinute`}
                label={label("from")}
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
                label={label("to")}
                hideLabel
                required
                className="w-40 min-w-0 shrink"
              >
                <TimeInput value={to} onTime={(time) => onChange(key, { to: time })} />
              </Field>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t("remove", { day, n: n + 1 })}
                onClick={() => remove(key)}
              >
                <Icon name="trash-2" className="size-5" />
              </Button>
            </div>
          );
        })}
        <div ref={addButton} className="flex flex-wrap items-center gap-1">
          {own.length === 0 && <p className="mr-2 text-muted">{t("closed")}</p>}
          <Button variant="ghost" size="sm" aria-label={t("addTo", { day })} onClick={onAdd}>
            <Icon name="plus" className="size-4" />
            {t("add")}
          </Button>
          {own.length > 0 && !isCopying && (
            <Button variant="ghost" size="sm" aria-label={t("copyFrom", { day })} onClick={() => setCopying(true)}>
              <Icon name="copy" className="size-4" />
              {t("copy")}
            </Button>
          )}
        </div>
        {isCopying && (
          <CopyDay
            weekday={weekday}
            days={days}
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
