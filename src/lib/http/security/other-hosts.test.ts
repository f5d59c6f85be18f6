import { expect, test, vi } from "vitest";

vi.hoisted(() =>
  Object.assign(process.env, {
    CDN_BASE_URL: "https://cdn.example/files/",
    MAP_TILE_URL: "https://tiles.example/{z}/{x}/{y}.png",
    MAP_ATTRIBUTION: "© Tiles",
    S3_ENDPOINT: "https://s3.example",
    S3_FILES_BUCKET: "files",
    S3_FILES_ACCESS_KEY_ID: "key",
    S3_FILES_SECRET_ACCESS_KEY: "secret",
  }),
);
const { otherHosts } = await import("./other-hosts");
const { pagePolicy } = await import("./headers");

const directive = (path: string, name: string) =>
  pagePolicy([], true, otherHosts(path))
    .split("; ")
    .find((part) => part.startsWith(`${name} `));

test.each([
  ["/nl/search?place=Gent", "img-src 'self' https://cdn.example https://tiles.example", "connect-src 'self'"],
  ["/fr/searches", "img-src 'self' https://cdn.example", "connect-src 'self'"],
  ["/nl/caregivers/1", "img-src 'self' https://cdn.example", "connect-src 'self'"],
  ["/nl/care/profile/photos", "img-src 'self' https://cdn.example", "connect-src 'self' https://s3.example"],
])("%s may reach these hosts and no others", (path, images, uploads) =>
  expect([directive(path, "img-src"), directive(path, "connect-src")]).toEqual([images, uploads]),
);
