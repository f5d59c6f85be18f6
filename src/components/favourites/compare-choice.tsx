import { Icon } from "@/components/illustrations/icon";
import { buttonStyle } from "@/components/ui/button";

const FORM_ID = "compare";

/** Chooses a caregiver to compare. Inside an element with the class `group/compare`, which also has the button. */
export function CompareBox({ id, name, label }: { id: string; name: string; label: string }) {
  return (
    <label className="compare-box">
      <input type="checkbox" name="id" value={id} form={FORM_ID} className="size-5 accent-brand" />
      {label}
      <span className="sr-only">{name}</span>
    </label>
  );
}

/** Compares who is chosen; shown once somebody is. A plain GET form, so that no script is needed. */
export function CompareButton({ locale, label }: { locale: string; label: string }) {
  return (
    <form
      id={FORM_ID}
      action={`/${locale}/compare`}
      className="pointer-events-auto hidden group-has-checked/compare:block"
    >
      <button type="submit" className={`${buttonStyle({})} shadow-high`}>
        <Icon name="columns" className="size-5" />
        {label}
      </button>
    </form>
  );
}
