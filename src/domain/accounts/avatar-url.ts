/** Where somebody's drawn face is; the same person always has the same one. */
export const avatarUrl = (userId: string) => `/api/avatars/${userId}`;
