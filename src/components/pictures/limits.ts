/** As in domain/pictures/schema, whose checks need not come to the browser; editor.test.tsx compares. */
export const MAX_BYTES = 10 * 1024 * 1024;
export const MAX_PICTURES = { CAREGIVER: 12, PET: 6, MESSAGE: 4 };
export const MAX_ALT = 160;
/** Without HEIC, so that an iPhone converts what it sends. */
export const ACCEPTED_TYPES = "image/jpeg,image/png,image/webp";
