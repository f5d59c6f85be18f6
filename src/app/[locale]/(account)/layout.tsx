import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignedInLayout } from "../signed-in-layout";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <SignedInLayout area="owner">{children}</SignedInLayout>;
}
