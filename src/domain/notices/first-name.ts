/** How people are called in a letter; null for an erased account. */
export const firstName = (name: string | null) => name?.trim().split(/\s+/u)[0] || null;
