import { createHash, timingSafeEqual } from "node:crypto";

/** Compares what was sent with a secret; takes as long for a near miss as for a wild guess. */
export function isSameSecret(provided: string, expected: string) {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(provided), digest(expected));
}
