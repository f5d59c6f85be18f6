"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toaster";

interface Props extends ButtonLook {
  label: string;
  title: string;
  /** The name of the closing button; common.close when left out. */
  closeLabel?: string;
  disabled?: boolean;
  /** The form inside; it calls `done` with the success message, and the dialog closes. */
  children: (done: (message: string) => void) => ReactNode;
}

/** A button and the dialog it opens. After success it shows a toast and moves focus to the page title, because the button may be gone. */
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
