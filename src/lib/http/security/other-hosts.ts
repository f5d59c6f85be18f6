import { env } from "@/env";
import type { OtherHosts } from "@/lib/http/security/headers";

const originOf = (url: string | undefined) => (url ? [new URL(url).origin] : []);

const CDN = originOf(env.CDN_BASE_URL);
const BUCKET = originOf(env.S3_FILES_BUCKET && env.S3_ENDPOINT);
const TILES = originOf(env.MAP_TILE_URL);
const MAP_PAGES = /^\/[a-z]{2}\/search(\/|$|\?)/;
const UPLOAD_PAGES = /^\/[a-z]{2}\/(care\/profile|pets|messages)(\/|$|\?)/;

/** The hosts besides ours that a page may load pictures from, and where it may put files. */
export const otherHosts = (url: string): OtherHosts => ({
  images: MAP_PAGES.test(url) ? [...CDN, ...TILES] : CDN,
  uploads: UPLOAD_PAGES.test(url) ? BUCKET : [],
});
