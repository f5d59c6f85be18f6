import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `next dev` would otherwise write an AGENTS.md into the tree.
  agentRules: false,
  // Native or worker-thread packages: Node loads them itself, the bundler must not touch them.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "graphile-worker", "pg", "pino"],
};

export default createNextIntlPlugin("./src/i18n/request.ts")(nextConfig);
