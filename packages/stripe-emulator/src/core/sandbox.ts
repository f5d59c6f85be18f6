import { Store } from "../store/store";
import { Deliveries } from "../webhooks/deliveries";
import type { Endpoint } from "../webhooks/send";
import { Clock } from "./clock";
import { DEFAULT_PLATFORM, type Platform } from "./platform";

/** The API request that causes an event, as events name it. */
export interface EventRequest {
  id: string | null;
  idempotency_key: string | null;
}

/** The request of an event that time or a hosted page causes: none. */
export const NO_REQUEST: EventRequest = { id: null, idempotency_key: null };

/** The state of one emulator, passed to every function instead of globals. */
export class Sandbox {
  readonly store: Store;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  readonly platform: Platform;
  baseUrl = "";
  request: EventRequest = NO_REQUEST;

  constructor(options: { dataDir?: string; webhooks: Endpoint[]; platform?: Partial<Platform> }) {
    this.platform = { ...DEFAULT_PLATFORM, ...options.platform };
    this.store = new Store(options.dataDir);
    this.clock = new Clock(this.store);
    this.deliveries = new Deliveries(this.store, options.webhooks);
  }
}
