"use client";
import { type ReactNode, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";

interface Props extends ButtonLook {
  label: string;
  title: string;
  closeLabel: string;
  /** The form inside; it says by `done` what was done, and the dialog closes. */
  children: (done: (told: string) => void) => ReactNode;
}

/** A button, the dialog it opens, and after it closed by itself a word on what was done. */
export function BookingDialog({ label, title, closeLabel, children, ...look }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState("");
  const open = () => {
    setTold("");
    setOpen(true);
  };
  const done = (text: string) => {
    setTold(text);
    setOpen(false);
  };
  return (
    <div>
      <Button {...look} aria-haspopup="dialog" onClick={open}>
        {label}
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel}>
        {children(done)}
      </Dialog>
      <div role="status">
        {told && (
          <Alert tone="success" className="mt-3">
            {told}
          </Alert>
        )}
      </div>
    </div>
  );
}
