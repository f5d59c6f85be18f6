import { cva, cx, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { Spinner } from "@/components/ui/spinner";

/** How a button looks, for real buttons and for links that are the main thing to do. One `primary` per screen. */
export const buttonStyle = cva("button", {
  variants: {
    variant: {
      primary: "bg-brand text-on-brand shadow-low hover:bg-brand-hover",
      secondary: "border border-strong bg-surface text-ink hover:border-brand hover:bg-brand-soft",
      soft: "bg-brand-soft text-brand-ink hover:bg-brand hover:text-on-brand",
      ghost: "text-brand-ink hover:bg-brand-soft",
      danger: "border border-danger bg-surface text-danger hover:bg-danger-soft",
    },
    size: {
      sm: "min-h-10 px-4 py-2 text-sm pointer-coarse:min-h-11",
      md: "min-h-11 px-5 py-2.5",
      lg: "min-h-13 px-7 py-3 text-lg",
      icon: "size-11 shrink-0",
    },
    block: { true: "w-full", false: "" },
  },
  defaultVariants: { variant: "primary", size: "md", block: false },
});

export type ButtonLook = VariantProps<typeof buttonStyle>;

type Props = Omit<ComponentProps<"button">, "disabled"> & ButtonLook & { pending?: boolean; disabled?: boolean };

/** A button. While `pending` it keeps its width, shows a spinner in place of its text and stays focusable. */
export function Button({ variant, size, block, pending = false, disabled, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      disabled={disabled}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      className={cx(buttonStyle({ variant, size, block }), "relative", className)}
      {...rest}
    >
      <span className={cx("inline-flex items-center gap-2", pending && "opacity-0")}>{children}</span>
      {pending && <Spinner className="absolute" />}
    </button>
  );
}
