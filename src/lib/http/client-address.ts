import { isIP } from "node:net";
import { env } from "@/env";
import type { Middleware } from "@/lib/http/middleware";
import { isOwnRequest, OWN_REQUEST_HEADER } from "@/lib/telemetry/request-context";

/** Set on every request by recordPeer(), over whatever the client sent under that name. */
export const PEER_HEADER = "x-tailtribe-peer";

/**
 * The network address of the client of a request, or null where it is unknown. X-Forwarded-For is believed only for
 * as many hops from its end as proxies of ours wrote (TRUSTED_PROXY_HOPS); its beginning is whatever the client likes.
 * On Vercel its own header is taken, which clients cannot set. An IPv6 address counts as its /64, which one home has.
 */
export function clientAddress(
  headers: Pick<Headers, "get">,
  { hops = env.TRUSTED_PROXY_HOPS, vercel = env.VERCEL } = {},
) {
  if (vercel) return networkOf(headers.get("x-vercel-forwarded-for")?.split(",")[0] ?? "");
  const forwarded = headers.get("x-forwarded-for")?.split(",") ?? [];
  const chain = [...forwarded, headers.get(PEER_HEADER) ?? ""];
  return networkOf(chain.at(-1 - Math.min(hops, chain.length - 1)) ?? "");
}

/** The part of an address that stands for one client; null for what is no address. */
function networkOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
    .replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(bare)?.[1];
  if (mapped || isIP(bare) === 4) return mapped ?? bare;
  return isIP(bare) === 6 ? `${firstGroups(bare)}::/64` : null;
}

/** The first four of the eight groups of an IPv6 address, written out. */
function firstGroups(address: string) {
  const [head = "", tail] = address.split("::");
  const front = head ? head.split(":") : [];
  const back = tail ? tail.split(":") : [];
  // An IPv4 address at the end takes the place of two groups.
  const length = front.length + back.length + (address.includes(".") ? 1 : 0);
  const groups = tail === undefined ? front : [...front, ...Array<string>(8 - length).fill("0"), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/**
 * Writes on every request which address its connection comes from, before Next sees it. Next shows handlers headers
 * only, and there X-Forwarded-For is what a client without a proxy before us wrote itself.
 */
export const recordPeer: Middleware = (request, _response, next) => {
  const isOwn = isOwnRequest(request.headers[OWN_REQUEST_HEADER]);
  request.headers[PEER_HEADER] = isOwn ? "" : (request.socket.remoteAddress ?? "");
  next();
};
