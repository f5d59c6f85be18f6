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
RUN node scripts/generate.mjs && BUILD_FOR_IMAGE=1 npm run production:build && npm run image:tree -- /image

# The system without what only a build needs: headers and the package managers.
FROM base AS system
RUN rm -rf /usr/local/include /usr/local/share/doc /usr/local/share/man /usr/local/lib/node_modules /opt/yarn* \
  /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn* /usr/share/doc /usr/share/man

# Only what runs: the server, the commands as bundles, and the packages that neither has inside. No sources, no source maps,
# no compilers. The files belong to root; the user can write to the cache, the pictures and the backups alone.
FROM scratch AS run
COPY --from=system / /
WORKDIR /app
ARG RELEASE=
# Docker sets HOSTNAME to the name of the container, which the server would take for the only address to listen on.
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
  NEXT_TELEMETRY_DISABLED=1 NODE_ENV=production PORT=3000 HOSTNAME=0.0.0.0 RELEASE=$RELEASE
COPY --from=build /image ./
RUN chown -R node:node .data .next/cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would keep the stop signal to itself.
CMD ["node", "server.js"]
