"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useHydrated } from "@/components/ui/form/submit-button";

interface Selection {
  selected: ReadonlySet<string>;
  select: (ids: string[], isSelected: boolean) => void;
}

/** Who is ticked in the list inside, and how to tick. */
export const SelectionContext = createContext<Selection>({ selected: new Set(), select: () => undefined });

const box = "size-5 shrink-0 accent-brand";

/** The tick of one caregiver in the list; only the picture of it is seen, so `label` names whom. */
export function CaregiverCheckbox({ id, label }: { id: string; label: string }) {
  const { selected, select } = useContext(SelectionContext);
  const isHydrated = useHydrated();
  return (
    <label className="-my-2.5 -ml-3 grid size-11 shrink-0 place-items-center">
      <input
        type="checkbox"
        aria-label={label}
        // Whoever goes back up by keyboard finds it below the bar, not behind it.
        className={`${box} scroll-mt-32 sm:scroll-mt-16`}
        disabled={!isHydrated}
        checked={selected.has(id)}
        onChange={(event) => select([id], event.currentTarget.checked)}
      />
    </label>
  );
}

/** One tick for all of these; half set when some are. */
export function SelectAllCheckbox({ ids, children }: { ids: string[]; children: ReactNode }) {
  const { selected, select } = useContext(SelectionContext);
  const isHydrated = useHydrated();
  const count = ids.filter((id) => selected.has(id)).length;
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = count > 0 && count < ids.length;
        }}
        className={box}
        disabled={!isHydrated}
        checked={count > 0 && count === ids.length}
        onChange={(event) => select(ids, event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
