"use client";
import type { ComponentProps } from "react";
import { Button } from "./button";
import { useFormState } from "./form-context";
import { useListening } from "./listening";

/** Sends the form around it; shows a spinner while the server thinks. Until the page listens, a click would send nothing useful. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type" | "pending">) {
  const { pending } = useFormState();
  const isListening = useListening();
  return <Button {...props} type="submit" pending={pending} disabled={!isListening || props.disabled} />;
}
