"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/fields/checkbox";
import { CheckCards, RadioCards } from "@/components/ui/fields/choice-cards";
import { Field } from "@/components/ui/fields/field";
import { Input, Textarea } from "@/components/ui/fields/input";
import { Select } from "@/components/ui/fields/select";
import { StarInput } from "@/components/ui/fields/star-input";
import { FormProvider } from "@/components/ui/form/context";
import { FormDialog } from "@/components/ui/form/form-dialog";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { toast } from "@/components/ui/toaster";

const CHOICES = [
  { value: "a", label: "First choice", hint: "With a hint" },
  { value: "b", label: "Second choice" },
  { value: "c", label: "Disabled choice", disabled: true },
];
const OPTIONS = [
  { value: "dog", label: "Dog" },
  { value: "cat", label: "Cat" },
];
const STATES = {
  plain: {},
  invalid: {
    ...{ text: "Fill this in.", amount: "Enter a number.", select: "Make a choice.", long: "This is too short." },
    ...{ check: "Tick this to continue.", radio: "Make a choice.", checks: "Make a choice.", stars: "Make a choice." },
  },
} satisfies Record<string, Record<string, string>>;

function Fields() {
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Field name="text" label="Text" hint="A hint under the label." required>
        <Input placeholder="Placeholder" />
      </Field>
      <Field name="amount" label="Amount" note="optional">
        <Input before="€" after="per day" inputMode="decimal" defaultValue="12,50" />
      </Field>
      <Field name="off" label="Disabled">
        <Input disabled defaultValue="Not editable" />
      </Field>
      <Field name="select" label="Select">
        <Select options={OPTIONS} placeholder="Choose" defaultValue="" />
      </Field>
      <Field name="long" label="Textarea">
        <Textarea rows={3} />
      </Field>
      <Checkbox name="check" label="Checkbox" hint="With a hint." />
      <RadioCards name="radio" legend="Radio cards" choices={CHOICES} chosen="a" />
      <CheckCards name="checks[]" legend="Check cards" hint="Any number." choices={CHOICES} chosen={["a"]} />
      <StarInput name="stars" legend="Stars" labels={[1, 2, 3, 4, 5].map((count) => `${count} of 5 stars`)} />
      <SubmitButton className="self-start">Submit</SubmitButton>
    </div>
  );
}

/** Every control: as it starts, with an error, and while its form is being sent. */
export function FieldStates() {
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      {Object.entries(STATES).map(([state, errors]) => (
        <section key={state} aria-label={`Fields: ${state}`}>
          <h3 className="mb-3 text-lg capitalize">{state}</h3>
          <FormProvider value={{ idPrefix: state, errors, pending: state === "invalid" }}>
            <Fields />
          </FormProvider>
        </section>
      ))}
    </div>
  );
}

/** What opens over the page: a dialog with a form, and a toast. */
export function Overlays() {
  return (
    <>
      <FormDialog label="Form dialog" title="A dialog with a form" variant="secondary">
        {(done) => <Button onClick={() => done("The dialog is done.")}>Done</Button>}
      </FormDialog>
      <Button variant="secondary" onClick={() => toast("A toast.")}>
        Toast
      </Button>
    </>
  );
}
