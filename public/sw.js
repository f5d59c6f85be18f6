/*
 * The service worker. It keeps the page that says "no connection" with its files, and files whose name changes with their
 * content. It never keeps any other page nor any response of the API: those belong to one person.
 */
const OFFLINE = "tailtribe-offline-1";
const STATIC = "tailtribe-static-1";
const LOCALES = ["nl", "fr", "en"];
const MAX_STATIC = 200;

const offlinePath = (pathname) => `/${LOCALES.find((each) => each === pathname.split("/")[1]) ?? "nl"}/offline`;

/** The page in each language, and what it loads. */
async function storeOffline() {
  const cache = await caches.open(OFFLINE);
  const files = new Set();
  for (const locale of LOCALES) {
    const path = `/${locale}/offline`;
    const response = await fetch(path, { cache: "reload", credentials: "omit" });
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    const html = await response.clone().text();
    for (const [file] of html.matchAll(/\/(?:_next\/static\/[\w./~-]+|theme\.js)/g)) files.add(file);
    await cache.put(path, response);
  }
  await cache.addAll([...files]);
}

/** A page as it is now; without a connection, the one that says so. */
async function openPage(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (error) {
    const { pathname } = new URL(event.request.url);
    const page = await caches.match(offlinePath(pathname), { cacheName: OFFLINE });
    if (page) return page;
    throw error;
  }
}

/** A file that never changes: the stored one first. The server says which files those are. */
async function openStatic(request) {
  const stored = await caches.match(request);
  if (stored) return stored;
  const response = await fetch(request);
  if (response.status === 200 && /\bimmutable\b/.test(response.headers.get("cache-control") ?? "")) {
    const cache = await caches.open(STATIC);
    await cache.put(request, response.clone());
    const names = await cache.keys();
    await Promise.all(names.slice(0, Math.max(0, names.length - MAX_STATIC)).map((name) => cache.delete(name)));
  }
  return response;
}

self.addEventListener("install", (event) => {
  event.waitUntil(storeOffline().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const removeOld = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => ![OFFLINE, STATIC].includes(name)).map((name) => caches.delete(name)));
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  };
  event.waitUntil(removeOld());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/_next/static/")) event.respondWith(openStatic(request));
  else if (pathname === "/theme.js") event.respondWith(fetch(request).catch(() => caches.match(request)));
  else if (request.mode === "navigate" && !pathname.startsWith("/api/")) event.respondWith(openPage(event));
});
