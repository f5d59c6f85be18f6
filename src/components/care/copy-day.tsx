"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DayTexts } from "./week";

interface Props {
  weekday: number;
  days: string[];
  texts: DayTexts;
  onClose: () => void;
  onCopy: (to: number[]) => void;
}

const WORKDAYS = [1, 2, 3, 4, 5];

/** Chooses the days that become the same as one; the other working days to begin with. Escape closes. */
export function CopyDay({ weekday, days, texts, onClose, onCopy }: Props) {
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
