import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AdminSearchBox } from "@/components/admin/search-box";
import { AccountShell } from "@/components/layout/account-shell";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <AccountShell area="admin">
      <AdminSearchBox />
      {children}
    </AccountShell>
  );
}
