import { cva, cx, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { Icon } from "@/components/illustrations/icon";

const alertStyle = cva("flex gap-3 rounded-md border px-4 py-3", {
  variants: {
    tone: {
      info: "border-info/30 bg-info-soft text-info",
      success: "border-success/30 bg-success-soft text-success",
      warning: "border-warning/30 bg-warning-soft text-warning",
      danger: "border-danger/30 bg-danger-soft text-danger",
    },
  },
  defaultVariants: { tone: "info" },
});

const ICONS = { info: "info", success: "circle-check", warning: "triangle-alert", danger: "circle-alert" } as const;

interface Props extends VariantProps<typeof alertStyle> {
  title?: ReactNode;
  /** "status" or "alert" when it appears after an action; nothing when it is there from the start. */
  role?: "status" | "alert";
  className?: string;
  children?: ReactNode;
}

/** Something the reader should know about this page, on the page itself. */
export function Alert({ tone, title, role, className, children }: Props) {
  return (
    <div role={role} className={cx(alertStyle({ tone }), className)}>
      <Icon name={ICONS[tone ?? "info"]} className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}
