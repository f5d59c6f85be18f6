import type { MetadataRoute } from "next";

/** Lets people put TailTribe on their home screen. "/" leads to their own language. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "TailTribe",
    short_name: "TailTribe",
    start_url: "/",
    display: "standalone",
    background_color: "#fbf9f4",
    theme_color: "#14533f",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
