import { expect, test } from "vitest";
import { safePath } from "./safe-path";

test.each(["/", "/nl", "/nl/bookings?as=owner&cursor=1", "/fr/search?place=Li%C3%A8ge", "/en/account#password"])(
  "%s is a path of ours",
  (path) => expect(safePath(path, "/nl")).toBe(path),
);

const elsewhere = ["evil.example", "evil.example%2f..", "tailtribe.be@evil.example", "evil。example", "evil․example"];
const starts = [
  ...["//", "///", "/\\", "\\/", "\\\\", "/%09/", "/\t/", "/\n/", "/\r\n/", "/%0d%0a/", "/%5c", "/%2f", "/%2f%2f"],
  ...["http://", "https://", "https:", "https:/", "https:\\", "HTTPS://", "ftp://", "//user:pass@", "/@", "@"],
  ...[" //", "\u0000//", "\u00a0//", "\u2028//", "／／", "/／", "/./\\", "/.//", "/..//", "/nl//", "/nl/..//"],
];
const others = [
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "",
    "nl",
    "./nl",
    "../nl",
    "?next=/",
    "#",
  ],
  ...["/\u0000", "/nl\u202e", "/nl nl", "/nl\r\nSet-Cookie: a=b", `/${"a".repeat(600)}`, "/%", "/%%", "/%zz"],
];

test.each([...starts.flatMap((start) => elsewhere.map((host) => start + host)), ...others])(
  "%j leads home",
  (payload) => expect(safePath(payload, "/nl")).toBe("/nl"),
);

test.each([undefined, null, 1, {}, ["/nl"], ["//evil.example"]])("%j is no path", (value) =>
  expect(safePath(value, "/nl")).toBe("/nl"),
);

test("whatever comes out stays on our host", () => {
  for (const start of starts)
    for (const host of elsewhere)
      expect(new URL(safePath(start + host, "/nl"), "https://tailtribe.be").host).toBe("tailtribe.be");
});
