import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface User {
    /** The session row made when they signed in. */
    sid: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}
