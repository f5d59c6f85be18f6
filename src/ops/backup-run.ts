/** A backup is taken by a program of its own, which notes how it went under this name. */
export const BACKUP = "backup";
