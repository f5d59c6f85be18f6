/** How far the server's clock is ahead of this page's running time, as far as is known. */
let offsetMs = Number.NEGATIVE_INFINITY;

/**
 * Remembers the time at which the server rendered something. A page from the browser's memory is old, so the latest
 * known time wins; the clock of the device is never asked, because it may be wrong.
 */
export function noteServerTime(renderedAt: number) {
  offsetMs = Math.max(offsetMs, renderedAt - performance.now());
}

/** What the server's clock says now; `noteServerTime` comes first. */
export const serverNow = () => performance.now() + offsetMs;
