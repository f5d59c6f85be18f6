"use client";
import { useEffect, useState } from "react";
import useSWR from "swr";

function useDebounced<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}

/**
 * What our API answers at this URL, fetched again whenever it changes; null fetches nothing. While a newer response is on
 * its way, `isPending` is true and the last one stays.
 */
export function useFetched<T>(url: string | null, fetcher: (url: string) => Promise<T>, { delayMs = 0 } = {}) {
  const key = useDebounced(url, delayMs);
  const { data, isValidating, mutate } = useSWR(key, fetcher, {
    ...{ keepPreviousData: true, dedupingInterval: 0 },
    ...{ revalidateOnFocus: false, revalidateOnReconnect: false },
  });
  return { data, isPending: key !== url || isValidating, reload: () => mutate() };
}
