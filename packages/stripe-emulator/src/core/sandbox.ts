import { Store } from "../store/store";
import { Deliveries } from "../webhooks/deliveries";
import type { Endpoint } from "../webhooks/send";
import { Clock } from "./clock";

/** The request being answered, so that its events can name it. */
export interface Cause {
  id: string | null;
  idempotency_key: string | null;
}

/** The cause of what time or a hosted page brings about: no request of the API. */
export const NO_REQUEST: Cause = { id: null, idempotency_key: null };

/** Everything one local Stripe consists of; handed to every part instead of globals. */
export class World {
  readonly store: Store;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  baseUrl = "";
  cause: Cause = NO_REQUEST;

  constructor(options: { dataDir?: string; webhooks: Endpoint[] }) {
    this.store = new Store(options.dataDir);
    this.clock = new Clock(this.store);
    this.deliveries = new Deliveries(this.store, options.webhooks);
  }
}
