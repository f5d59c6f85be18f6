"use client";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-style";
import { Dialog } from "./dialog";

interface Props extends ButtonLook {
  /** What stands on the button. */
  label: ReactNode;
  title: string;
  closeLabel: string;
  className?: string;
  /** May come from a server component: a form, a text. */
  children: ReactNode;
}

/** A button that opens a dialog with whatever is inside. */
export function DialogButton({ label, title, closeLabel, children, className, ...look }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel}>
        {children}
      </Dialog>
    </>
  );
}
