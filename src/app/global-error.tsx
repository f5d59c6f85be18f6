"use client";
import "./globals.css";
import { Crash } from "@/components/layout/crash";

/** Replaces even the root layout, so it brings its own <html>. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="nl-BE">
      <body>
        <Crash {...props} />
      </body>
    </html>
  );
}
