import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AccountShell } from "@/components/layout/account-shell";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <AccountShell area="admin">{children}</AccountShell>;
}
