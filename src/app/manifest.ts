import type { MetadataRoute } from "next";

const icon = (src: string, size: number, purpose: "any" | "maskable" = "any") => ({
  ...{ src: `/icons/${src}.png`, sizes: `${size}x${size}`, type: "image/png", purpose },
});

/** Lets people put TailTribe on their home screen. "/" leads to their own language. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "TailTribe",
    short_name: "TailTribe",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#fbf9f4",
    theme_color: "#14533f",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      icon("icon-192", 192),
      icon("icon-512", 512),
      icon("maskable-512", 512, "maskable"),
    ],
  };
}
