"use client";
import { Icon } from "@/components/illustrations/icon";
import { Fieldset } from "@/components/ui/fields/fieldset";
import { controlId, useFormState } from "@/components/ui/form/context";

/** Choosing one to five stars: five radios, so arrow keys work. `labels` are the five accessible names, "1 ster" first. */
export function StarInput({ name, legend, labels }: { name: string; legend: string; labels: string[] }) {
  const { idPrefix } = useFormState();
  return (
    <Fieldset legend={legend} name={name}>
      <div className="flex flex-row-reverse justify-end">
        {labels
          .map((label, index) => ({ label, value: index + 1 }))
          .reverse()
          .map(({ label, value }) => (
            <label
              key={value}
              className="peer grid size-11 cursor-pointer place-items-center rounded-sm text-line hover:text-star peer-hover:text-star has-checked:text-star peer-has-checked:text-star has-focus-visible:outline-3 has-focus-visible:outline-focus"
            >
              <input
                id={controlId(idPrefix, value === 1 ? name : `${name}-${value}`)}
                type="radio"
                name={name}
                value={value}
                data-type="number"
                required
                className="sr-only"
              />
              <span className="sr-only">{label}</span>
              <Icon name="star" className="size-8 stroke-strong" />
            </label>
          ))}
      </div>
    </Fieldset>
  );
}
