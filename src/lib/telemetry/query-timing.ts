import { AsyncResource } from "node:async_hooks";
import type pg from "pg";
import { raiseAlert } from "@/lib/telemetry/alerts";
import { log } from "@/lib/telemetry/log";
import { count } from "@/lib/telemetry/metrics";

const SLOW_MS = 500;
const KINDS = ["select", "insert", "update", "delete", "begin", "commit", "rollback", "with"];

type Query = (...args: unknown[]) => unknown;

/** Measures every statement of a connection. The log has a slow statement as it was prepared, without its values. */
export function timeQueries(connection: pg.PoolClient) {
  const target = connection as unknown as { query: Query }; // one signature for all overloads of pg
  const query = target.query.bind(connection);
  target.query = (...args) => {
    const text = textOf(args[0]);
    if (text === undefined) return query(...args);
    const startedAt = performance.now();
    // pg calls back in the context that opened the connection.
    const done = AsyncResource.bind(() => recordQuery(text, performance.now() - startedAt));
    const last = args.at(-1);
    if (typeof last === "function") {
      const callback = AsyncResource.bind(last as (...result: unknown[]) => unknown);
      args[args.length - 1] = (...result: unknown[]) => {
        done();
        return callback(...result);
      };
      return query(...args);
    }
    const result = query(...args);
    if (result instanceof Promise) result.then(done, done);
    return result;
  };
}

function recordQuery(text: string, ms: number) {
  const word = text.trimStart().slice(0, 10).split(/\s/)[0]?.toLowerCase() ?? "";
  const kind = KINDS.includes(word) ? word : "other";
  count("db.query", ms, { kind });
  if (ms <= SLOW_MS) return;
  count("db.slow", ms, { kind });
  log.warn({ ms: Math.round(ms), sql: withoutValues(text) }, "slow query");
  raiseAlert("slow_query", { kind, ms: Math.round(ms) });
}

/** A statement is text or {text, values}. A cursor is neither, and is not measured. */
function textOf(statement: unknown) {
  if (typeof statement === "string") return statement;
  const { text, submit } = statement as { text?: unknown; submit?: unknown };
  return typeof text === "string" && submit === undefined ? text : undefined;
}

/** Values travel apart from the statement. This removes any that someone wrote into the text. */
const withoutValues = (text: string) =>
  text
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\s+/g, " ")
    .slice(0, 500);
