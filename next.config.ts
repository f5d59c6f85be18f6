import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` and `npm test` look at the types; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // `next dev` would otherwise write an AGENTS.md into the tree.
  agentRules: false,
  // Native or worker-thread packages: Node loads them itself, the bundler must not touch them.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "graphile-worker", "pg", "pino"],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(nextConfig);
