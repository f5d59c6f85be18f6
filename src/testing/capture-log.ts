import { Writable } from "node:stream";
import pino from "pino";
import { log } from "@/lib/telemetry/log";

/** Everything that is logged from now on, at every level, as the text that would stand in the file. */
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
