"use client";
import { Crash } from "@/components/layout/crash";

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return <Crash {...props} />;
}
