/** Everybody in the demo town signs in with this; it exists only where the demo town does. */
export const DEMO_PASSWORD = "wandelen-in-gent";

/** The three a newcomer starts as. */
export const demoSignIns = [
  { role: "Owner", email: "lotte@tailtribe.test" },
  { role: "Caregiver", email: "emma@tailtribe.test" },
  { role: "Admin", email: "admin@tailtribe.test" },
] as const;
