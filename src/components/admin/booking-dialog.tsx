"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";

interface Props extends ButtonLook {
  label: string;
  title: string;
  closeLabel: string;
  disabled?: boolean;
  /** The form inside; it says by `done` what was done, and the dialog closes. */
  children: (done: (told: string) => void) => ReactNode;
}

/** A button and the dialog it opens. What was done is told, and reading goes on at the top: the button may be gone by then. */
export function BookingDialog({ label, title, closeLabel, children, ...look }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState("");
  useEffect(() => {
    if (!told) return;
    toast(told);
    document.getElementById("page-title")?.focus();
  }, [told]);
  const open = () => {
    setTold("");
    setOpen(true);
  };
  const done = (text: string) => {
    setTold(text);
    setOpen(false);
  };
  return (
    <>
      <Button {...look} aria-haspopup="dialog" onClick={open}>
        {label}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel}>
        {children(done)}
      </Dialog>
    </>
  );
}
