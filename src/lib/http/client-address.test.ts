import { expect, test } from "vitest";
import { clientAddress, PEER_HEADER } from "./client-address";

const from = (forwarded: string | null, peer: string | null, hops: number) =>
  clientAddress(
    new Headers({
      ...(forwarded === null ? {} : { "x-forwarded-for": forwarded }),
      ...(peer === null ? {} : { [PEER_HEADER]: peer }),
    }),
    { hops, vercel: false },
  );

test.each([
  { case: "no proxy: the connection's address", forwarded: "6.6.6.6", peer: "192.0.2.1", hops: 0, is: "192.0.2.1" },
  { case: "nobody before us, nothing forwarded", forwarded: null, peer: "192.0.2.1", hops: 0, is: "192.0.2.1" },
  {
    case: "one proxy: what it wrote, not what came before",
    forwarded: "6.6.6.6, 192.0.2.9",
    peer: "10.0.0.1",
    hops: 1,
    is: "192.0.2.9",
  },
  { case: "two proxies", forwarded: "6.6.6.6, 192.0.2.9, 10.0.0.2", peer: "10.0.0.1", hops: 2, is: "192.0.2.9" },
  { case: "somebody went round the proxy", forwarded: null, peer: "192.0.2.7", hops: 1, is: "192.0.2.7" },
  { case: "an address with a port", forwarded: "192.0.2.9:4711", peer: "10.0.0.1", hops: 1, is: "192.0.2.9" },
  { case: "IPv4 in IPv6", forwarded: null, peer: "::ffff:192.0.2.1", hops: 0, is: "192.0.2.1" },
  { case: "IPv6 is its /64", forwarded: null, peer: "2001:db8:1:2:3:4:5:6", hops: 0, is: "2001:db8:1:2::/64" },
  { case: "the same /64, shortened", forwarded: null, peer: "2001:DB8:1:2::99", hops: 0, is: "2001:db8:1:2::/64" },
  { case: "zeros in the middle", forwarded: null, peer: "2001:db8::1", hops: 0, is: "2001:db8:0:0::/64" },
  { case: "brackets, port and zone", forwarded: "[fe80::1%eth0]:80", peer: "10.0.0.1", hops: 1, is: "fe80:0:0:0::/64" },
  { case: "loopback", forwarded: null, peer: "::1", hops: 0, is: "0:0:0:0::/64" },
  { case: "nonsense is nobody", forwarded: "unknown", peer: "10.0.0.1", hops: 1, is: null },
  { case: "nothing known", forwarded: "6.6.6.6", peer: null, hops: 0, is: null },
])("$case", ({ forwarded, peer, hops, is }) => {
  expect(from(forwarded, peer, hops)).toBe(is);
});

test("on Vercel its own header is believed and no other", () => {
  const headers = new Headers({
    "x-forwarded-for": "6.6.6.6",
    [PEER_HEADER]: "6.6.6.6",
    "x-vercel-forwarded-for": "192.0.2.3",
  });
  expect(clientAddress(headers, { hops: 0, vercel: true })).toBe("192.0.2.3");
});
