"use client";
import { type ReactNode, useEffect, useState } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";

interface Props extends ButtonLook {
  label: string;
  title: string;
  closeLabel: string;
  disabled?: boolean;
  /** The form inside; it says by `done` what was done, and the dialog closes. */
  children: (done: (message: string) => void) => ReactNode;
}

/** A button and the dialog it opens. What was done is told, and reading goes on at the top: the button may be gone by then. */
export function FormDialog({ label, title, closeLabel, children, ...look }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [message, setMessage] = useState("");
  useEffect(() => {
    if (!message) return;
    toast(message);
    document.getElementById("page-title")?.focus();
  }, [message]);
  const open = () => {
    setMessage("");
    setOpen(true);
  };
  const done = (text: string) => {
    setMessage(text);
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
