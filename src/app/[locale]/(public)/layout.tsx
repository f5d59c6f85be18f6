import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { env } from "@/env";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell operator={env.OPERATOR}>{children}</PublicShell>;
}
