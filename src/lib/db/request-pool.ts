import { AsyncResource } from "node:async_hooks";
import pg from "pg";

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: boolean | Error) => void,
) => void;

/**
 * A pool whose callbacks run in the context of their caller. pg runs them in the context that opened the connection or used it
 * last, so that a statement of one request would be logged under the id of another.
 */
export class RequestPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected) {
    return callback ? super.connect(AsyncResource.bind(callback)) : super.connect();
  }
}
