/** What we ask outside ourselves, one circuit breaker each. */
export const BREAKERS = ["stripe", "email", "database", "storage", "cache", "external"] as const;
export type BreakerName = (typeof BREAKERS)[number];
