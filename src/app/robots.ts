import type { MetadataRoute } from "next";
import { env } from "@/env";

// The address comes from the running server, not from the one that built the pages.
export const dynamic = "force-dynamic";

/** Search engines may read the public pages; what is behind a sign-in also says noindex itself. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/*/admin", "/*/account", "/*/bookings", "/*/care"] },
    sitemap: `${env.NEXT_PUBLIC_APP_URL}/sitemap.xml`,
  };
}
