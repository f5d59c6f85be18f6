/** Everybody can read it here: right on this machine, wrong where others reach it. */
export const PUBLISHED_PASSWORD = "wandelen-in-gent";

/** The password of every demo account. It exists only where the demo data does. */
export const DEMO_PASSWORD = process.env.DEMO_PASSWORD || PUBLISHED_PASSWORD;

/** The three accounts for a first look. */
export const demoSignIns = [
  { role: "Owner", email: "lotte@tailtribe.test" },
  { role: "Caregiver", email: "emma@tailtribe.test" },
  { role: "Admin", email: "admin@tailtribe.test" },
] as const;
