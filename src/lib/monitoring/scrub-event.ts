import type { ErrorEvent, Exception, StackFrame } from "@sentry/nextjs";
import { toldMessage, withoutPrivate } from "@/lib/monitoring/describe-error";

/** What may leave of an error: a list of what is allowed, so that whatever Sentry learns to collect stays here. */
export function scrubEvent(event: ErrorEvent): ErrorEvent {
  const { event_id, timestamp, platform, level, release, environment, fingerprint, sdk, tags } = event;
  const values = event.exception?.values?.map(scrubException);
  return {
    type: undefined,
    ...{ event_id, timestamp, platform, level, release, environment, fingerprint, sdk },
    ...(tags && { tags: shortTags(tags) }),
    ...(event.message && { message: withoutPrivate(event.message) }),
    ...(values && { exception: { values } }),
  };
}

function scrubException({ type = "Error", value = "", stacktrace, mechanism }: Exception): Exception {
  return {
    type,
    value: toldMessage(type, value) ?? "",
    ...(stacktrace && { stacktrace: { frames: (stacktrace.frames ?? []).filter(isPlace).map(scrubFrame) } }),
    ...(mechanism && { mechanism: { type: mechanism.type, handled: mechanism.handled } }),
  };
}

/** A line of a message can pass for a place; a place has neither spaces nor quotes. */
const isPlace = ({ filename = "", function: name = "" }: StackFrame) =>
  !/[\s"'`]/.test(filename) && /^[\w$.<>?[\]# ]{0,120}$/.test(name);

/** Where it happened; never the values of variables. */
const scrubFrame = ({ filename, function: name, module, lineno, colno, in_app }: StackFrame): StackFrame => ({
  filename: filename?.replace(/[?#].*$/, ""),
  ...{ function: name, module, lineno, colno, in_app },
});

const shortTags = (tags: NonNullable<ErrorEvent["tags"]>) =>
  Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, withIds(String(tag))]));

/** Ids and names of ours may be told; anything that looks like a person's may not. */
const withIds = (tag: string) => (/^[\w:./[\]-]{1,100}$/.test(tag) ? tag : withoutPrivate(tag));
