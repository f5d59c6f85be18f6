"use client";
import type { ComponentProps } from "react";
import { Button } from "./button";
import { useFormState } from "./form-context";

/** Sends the form around it; shows a spinner while the server thinks. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type" | "pending">) {
  const { pending } = useFormState();
  return <Button {...props} type="submit" pending={pending} />;
}
