import { cx } from "class-variance-authority";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";
import { Spinner } from "./spinner";

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
