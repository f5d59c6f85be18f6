import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignedInLayout } from "../signed-in-layout";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Open before a changed legal text is agreed to: people who do not agree take their data along, or leave. */
export default function PrivacyLayout({ children }: { children: ReactNode }) {
  return (
    <SignedInLayout area="owner" isOpenToAll>
      {children}
    </SignedInLayout>
  );
}
