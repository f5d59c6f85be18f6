"use client";

import { type ComponentProps, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { useFormState } from "@/components/ui/form/context";

const never = () => () => undefined;

/** False until React has hydrated the page; controls stay disabled until then. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Submits the surrounding form; shows a spinner while the request runs. Disabled until the page is hydrated. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type" | "pending">) {
  const { pending } = useFormState();
  const isHydrated = useHydrated();
  return (
    <Button
      {...props}
      type="submit"
      pending={pending}
      disabled={!isHydrated || props.disabled}
      // The second half of a double click would send the form again.
      onClick={(event) => (event.detail > 1 ? event.preventDefault() : props.onClick?.(event))}
    />
  );
}
