import { resolve } from "node:path";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import createNextIntlPlugin from "next-intl/plugin";
import { headerRules } from "./src/lib/http/security/headers";

const nextConfig: NextConfig = {
  // For an image: only the files that the server reads (scripts/image/build-tree.ts). `next start` wants all of them.
  ...(process.env.BUILD_FOR_IMAGE && {
    output: "standalone",
    outputFileTracingRoot: resolve("."),
    // A settings reader of the queue would read settings written in TypeScript with it; there are none.
    outputFileTracingExcludes: { "/*": ["node_modules/typescript/**"] },
  }),
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing here needs Next to scale images, so its address for that does not exist.
  images: { unoptimized: true },
  // `npm run check` and `npm test` look at the types; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // `next dev` would otherwise write an AGENTS.md into the tree.
  agentRules: false,
  // The title of a page is in its head for everybody, not only for robots: what is drawn once is kept for both.
  htmlLimitedBots: /./,
  // Seconds that a store on the way may give a page while it fetches a newer one.
  expireTime: 300,
  // Native or worker-thread packages: Node loads them itself, the bundler must not touch them.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "graphile-worker",
    "ioredis",
    "pg",
    "pino",
  ],
};

const withMessages = createNextIntlPlugin({
  requestConfig: "./src/i18n/request.ts",
  // Compiled while building: the browser formats without a parser (3.7 kB instead of 12.5).
  experimental: { messages: { path: "./src/messages", format: "json", locales: ["nl", "fr", "en"], precompile: true } },
});

export default (phase: string) =>
  withMessages({ ...nextConfig, headers: async () => headerRules(phase === PHASE_DEVELOPMENT_SERVER) });
