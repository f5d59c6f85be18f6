import type { Owner } from "./move-in-owner";
import type { Person } from "./person";

/** A story waits for its next moment (what it yields), lives it, and waits again. */
export type Story = AsyncGenerator<Date, void, void>;

/** Who takes part. */
export interface Cast {
  owner: Owner;
  caregiver: Person;
}
