"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useHydrated } from "@/components/ui/form/submit-button";

interface Selection {
  selected: ReadonlySet<string>;
  select: (ids: string[], isSelected: boolean) => void;
}

/** The selected caregivers of the list inside, and how to select. */
export const SelectionContext = createContext<Selection>({ selected: new Set(), select: () => undefined });

const box = "size-5 shrink-0 accent-brand";

/** The checkbox of one caregiver in the list; `label` names the caregiver for screen readers. */
export function CaregiverCheckbox({ id, label }: { id: string; label: string }) {
  const { selected, select } = useContext(SelectionContext);
  const isHydrated = useHydrated();
  return (
    <label className="-my-2.5 -ml-3 grid size-11 shrink-0 place-items-center">
      <input
        type="checkbox"
        aria-label={label}
        // Moving focus up by keyboard scrolls it below the bar, not behind it.
        className={`${box} scroll-mt-32 sm:scroll-mt-16`}
        disabled={!isHydrated}
        checked={selected.has(id)}
        onChange={(event) => select([id], event.currentTarget.checked)}
      />
    </label>
  );
}

/** One checkbox for all of these; indeterminate when some are selected. */
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
