import { expect, test } from "vitest";
import { browserName } from "./browser-name";

const mozilla = (rest: string) => `Mozilla/5.0 ${rest}`;
const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [mozilla("(Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"), "Firefox, Windows"],
  [mozilla(`(Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`), "Edge, Windows"],
  [mozilla(`(Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`), "Chrome, macOS"],
  [mozilla(`(Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/26.0 Safari/605.1.15`), "Safari, macOS"],
  [
    mozilla(`(iPhone; CPU iPhone OS 18_6 like Mac OS X) ${WEBKIT} Version/26.0 Mobile/15E148 Safari/604.1`),
    "Safari, iPhone",
  ],
  [mozilla(`(iPad; CPU OS 18_6 like Mac OS X) ${WEBKIT} CriOS/142.0 Mobile/15E148 Safari/604.1`), "Chrome, iPad"],
  [
    mozilla(`(Linux; Android 10; K) ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`),
    "Samsung Internet, Android",
  ],
  [mozilla(`(X11; Linux x86_64) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36 OPR/124.0.0.0`), "Opera, Linux"],
  [mozilla(`(X11; CrOS x86_64 14541.0.0) ${WEBKIT} Chrome/142.0.0.0 Safari/537.36`), "Chrome, ChromeOS"],
])("%s is %s", (userAgent, name) => expect(browserName(userAgent)).toBe(name));

test("nothing that a program says of itself is repeated", () => {
  for (const odd of [null, "", "curl/8.9.1", "<script>alert(1)</script>", "\u0000"])
    expect(browserName(odd)).toBeUndefined();
});
