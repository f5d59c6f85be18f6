"use client";

import { type ComponentProps, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { useFormState } from "@/components/ui/form/context";

const never = () => () => undefined;

/** Whether the page listens yet: what was drawn by the server does nothing until then, so it should not look as if it did. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Sends the form around it; shows a spinner while the server thinks. Until the page listens, a click would send nothing useful. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type" | "pending">) {
  const { pending } = useFormState();
  const isHydrated = useHydrated();
  return <Button {...props} type="submit" pending={pending} disabled={!isHydrated || props.disabled} />;
}
