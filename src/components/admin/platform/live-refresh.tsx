"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import useSWR from "swr";
import type { PlatformFigures } from "@/ops/responses";

const EVERY_MS = 10_000;

type Timestamped = Pick<PlatformFigures, "at">;

async function fetchTimestamp(path: string): Promise<Timestamped> {
  const response = await fetch(path);
  if (!response.ok) throw new TypeError(`figures: ${response.status}`);
  return (await response.json()) as Timestamped; // our own response
}

interface Props extends Timestamped {
  /** Our own endpoint, whose response carries its timestamp. */
  path?: string;
  updated: string;
  stale: string;
}

/** Polls for new figures while the page is visible; the server then renders the page again. */
export function LiveRefresh({ path = "/api/admin/metrics", at, updated, stale }: Props) {
  const router = useRouter();
  const { data, error } = useSWR(path, fetchTimestamp, { refreshInterval: EVERY_MS });
  const newest = data?.at;
  useEffect(() => {
    if (newest && newest > at) router.refresh();
  }, [newest, at, router]);
  return (
    <p role="status" className={error ? "text-sm font-semibold text-danger" : "text-sm text-muted"}>
      {error ? stale : updated}
    </p>
  );
}
