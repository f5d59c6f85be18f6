import { Writable } from "node:stream";
import pino from "pino";
import { log } from "@/lib/telemetry/log";

/** Collects everything that is logged from now on, at every level, as log lines. */
export function captureLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  Object.assign(log, { [pino.symbols.streamSym]: stream });
  log.level = "trace";
  return lines;
}
