"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useListening } from "@/components/ui/listening";

interface Choice {
  chosen: ReadonlySet<string>;
  choose: (ids: string[], isChosen: boolean) => void;
}

/** Who is ticked in the list inside, and how to tick. */
export const ChoiceContext = createContext<Choice>({ chosen: new Set(), choose: () => undefined });

const box = "size-5 shrink-0 accent-brand";

/** The tick of one caregiver in the list; only the picture of it is seen, so `label` names whom. */
export function CaregiverTick({ id, label }: { id: string; label: string }) {
  const { chosen, choose } = useContext(ChoiceContext);
  const isListening = useListening();
  return (
    <label className="-my-2.5 -ml-3 grid size-11 shrink-0 place-items-center">
      <input
        type="checkbox"
        aria-label={label}
        // Whoever goes back up by keyboard finds it below the bar, not behind it.
        className={`${box} scroll-mt-32 sm:scroll-mt-16`}
        disabled={!isListening}
        checked={chosen.has(id)}
        onChange={(event) => choose([id], event.currentTarget.checked)}
      />
    </label>
  );
}

/** One tick for all of these; half set when some are. */
export function AllTick({ ids, children }: { ids: string[]; children: ReactNode }) {
  const { chosen, choose } = useContext(ChoiceContext);
  const isListening = useListening();
  const count = ids.filter((id) => chosen.has(id)).length;
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = count > 0 && count < ids.length;
        }}
        className={box}
        disabled={!isListening}
        checked={count > 0 && count === ids.length}
        onChange={(event) => choose(ids, event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
