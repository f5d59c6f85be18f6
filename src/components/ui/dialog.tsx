"use client";

import { cx } from "class-variance-authority";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Icon } from "@/components/illustrations/icon";
import { Button, type ButtonLook } from "@/components/ui/button";

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  /** The name of the closing button; common.close when left out. */
  closeLabel?: string;
  children: ReactNode;
  className?: string;
}

/** The browser's own modal: focus stays inside, Escape closes, focus returns. A sheet from below on a phone. */
export function Dialog({ open, onClose, title, closeLabel, children, className }: Props) {
  const t = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  const isPressedOutside = useRef(false);
  const titleId = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way; the click is on the backdrop.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      // Selected text may end on the backdrop, and so may the second half of a double click; neither closes.
      onPointerDown={(event) => {
        isPressedOutside.current = event.target === event.currentTarget;
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget && isPressedOutside.current && event.detail < 2) onClose();
      }}
      className={cx(
        "m-auto mb-0 max-h-[90dvh] w-full max-w-full overflow-auto rounded-t-xl border border-line bg-surface p-0 text-ink shadow-high backdrop:bg-[#0c110f]/60 sm:mb-auto sm:max-w-lg sm:rounded-xl text-left font-normal whitespace-normal",
        className,
      )}
    >
      <div className="p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:p-6">
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl">
            {title}
          </h2>
          <button type="button" onClick={onClose} aria-label={closeLabel ?? t("close")} className="button-corner">
            <Icon name="x" className="size-5" />
          </button>
        </div>
        {open && children}
      </div>
    </dialog>
  );
}

interface DialogButtonProps extends ButtonLook {
  /** The content of the button. */
  label: ReactNode;
  title: string;
  className?: string;
  /** May come from a server component: a form, a text. */
  children: ReactNode;
}

/** A button that opens a dialog with whatever is inside. */
export function DialogButton({ label, title, children, className, ...look }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...look} className={className} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {children}
      </Dialog>
    </>
  );
}
