import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignedInLayout } from "../signed-in-layout";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default function CareLayout({ children }: { children: ReactNode }) {
  return <SignedInLayout area="care">{children}</SignedInLayout>;
}
