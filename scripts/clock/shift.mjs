/**
 * Preloaded (`node --import`) into every process of a test run under another clock: Date runs CLOCK_OFFSET_MS ahead.
 * Timers and `performance.now()` measure real durations as before. Temporal reads `Date.now` and follows.
 */
const offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0);

if (offsetMs) {
  const RealDate = Date;
  const now = () => RealDate.now() + offsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, newTarget) => Reflect.construct(target, values.length ? values : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = globalThis.Date;
  Object.defineProperty(performance, "timeOrigin", { value: performance.timeOrigin + offsetMs });
}
