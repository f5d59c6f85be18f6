"use client";
import { Crash } from "@/components/shell/crash";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return <Crash {...props} />;
}
