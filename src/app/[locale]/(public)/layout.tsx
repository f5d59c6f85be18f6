import type { ReactNode } from "react";
import { PublicShell } from "@/components/layout/public-shell";
import { env } from "@/env";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicShell operator={env.OPERATOR}>{children}</PublicShell>;
}
