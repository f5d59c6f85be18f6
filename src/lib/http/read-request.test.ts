import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { readBody, readJson, readQuery } from "@/lib/http/read-request";

const KB = 1024;
const TYPE = { "content-type": "application/json" };

const sent = (body: BodyInit | null, headers: Record<string, string> = TYPE) =>
  new Request("http://localhost:3000/api/test", { method: "POST", body, headers, duplex: "half" } as RequestInit);
const dripping = (parts: Iterator<Uint8Array>, onCancel = () => {}) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: onCancel,
  });
const bytes = (text: string) => new TextEncoder().encode(text);
const nested = (depth: number, open = "[", close = "]") =>
  open.repeat(depth) + (open === "[" ? "" : "1") + close.repeat(depth);

test.each([
  ["null", null],
  ["{}", {}],
  ['{"name":"Zoë 🐕"}', { name: "Zoë 🐕" }],
  ['{"a":1,"a":2}', { a: 2 }],
  [JSON.stringify({ text: '[[[[[[[[[[[[{{{{"\\' }), { text: '[[[[[[[[[[[[{{{{"\\' }],
  [nested(10), JSON.parse(nested(10))],
])("reads %s", async (body, value) => expect(await readJson(sent(body))).toEqual(value));

test("nothing counts as an empty object, whatever it calls itself", async () => {
  expect(await readJson(sent(null, {}))).toEqual({});
  expect(await readJson(sent("", { "content-type": "text/plain" }))).toEqual({});
});

test.each([
  ["not_json", "{"],
  ["not_json", "{}{}"],
  ["not_json", "\u00ef\u00bb\u00bf{}"],
  ["not_text", new Uint8Array([0x22, 0xff, 0x22])],
  ["too_deep", nested(11)],
  ["too_deep", nested(11, '{"a":', "}")],
  ["too_deep", nested(30_000)],
  ["too_deep", "[".repeat(60_000)],
  ["bad_characters", '{"name":"a\\u0000b"}'],
  ["bad_characters", '{"name":"\\ud83d"}'],
  ["bad_characters", '{"list":["\\udc15\\ud83d"]}'],
  ["bad_characters", '{"a\\u0000":1}'],
  ["bad_characters", '{"__proto__":{"isAdmin":true}}'],
  ["bad_characters", '{"a":{"__proto__":{"isAdmin":true},"__proto__":1}}'],
  ["too_large", JSON.stringify("x".repeat(64 * KB))],
  ["too_large", JSON.stringify("€".repeat(22 * KB))],
])("refuses with %s: %.40s", async (code, body) =>
  expect(readJson(sent(body as BodyInit))).rejects.toMatchObject({ code, status: 400 }),
);

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", "text/json"])(
  "%s is not read as JSON",
  (type) => expect(readJson(sent("{}", { "content-type": type }))).rejects.toMatchObject({ code: "not_json" }),
);

test("a constructor among the fields is a field like any other, and strange ones are refused by the schema", async () => {
  const body = await readJson(sent('{"name":"Bas","constructor":{"prototype":{"isAdmin":true}}}'));
  expect(Object.keys(body as object)).toEqual(["name", "constructor"]);
  expect(z.strictObject({ name: z.string() }).safeParse(body).success).toBe(false);
  expect({}).not.toHaveProperty("isAdmin");
});

test("a megabyte announced is refused unread; one that is not announced, at the first byte too many", async () => {
  let read = 0;
  let cancelled = false;
  const parts = (function* () {
    for (;;) {
      read += KB;
      yield new Uint8Array(KB).fill(32);
    }
  })();
  const request = sent(dripping(parts, () => (cancelled = true)));
  await expect(readJson(request)).rejects.toMatchObject({ code: "too_large" });
  expect(read).toBeLessThanOrEqual(67 * KB);
  expect(cancelled).toBe(true);
  const announced = sent("{}", { ...TYPE, "content-length": `${1024 * KB}` });
  await expect(readJson(announced)).rejects.toMatchObject({ code: "too_large" });
  expect(announced.bodyUsed).toBe(false);
});

test("a body that never ends is given up", async () => {
  const silent = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(bytes("{")) });
  await expect(readBody(sent(silent), KB, 20)).rejects.toMatchObject({ code: "too_slow" });
});

test("characters that arrive in pieces come out whole", async () => {
  const parts = [...bytes('{"name":"Zoë 🐕"}')].map((byte) => new Uint8Array([byte]));
  expect(await readJson(sent(dripping(parts.values())))).toEqual({ name: "Zoë 🐕" });
});

test("whatever JSON can hold comes out as it was, or is refused with a code", async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 14 }), async (text) => {
      const read = await readJson(sent(text)).then(
        (value) => ({ value }),
        (error) => ({ code: error.code }),
      );
      if ("value" in read) expect(read.value).toEqual(JSON.parse(text));
      else expect(["too_deep", "bad_characters", "too_large"]).toContain(read.code);
    }),
    { numRuns: 300 },
  );
});

const at = (query: string) => `http://localhost:3000/api/test${query}`;

test("reads what is there, the last of two", () => {
  expect(readQuery(at("?place=Li%C3%A8ge&a=1&a=2&__proto__=x"))).toEqual(
    Object.fromEntries([
      ["place", "Liège"],
      ["a", "2"],
      ["__proto__", "x"],
    ]),
  );
  expect(readQuery(at(""))).toEqual({});
});

test.each([
  ["bad_characters", "?place=a%00b"],
  ["bad_characters", "?%00=1"],
  ["too_large", `?place=${"x".repeat(2_000)}`],
  ["too_large", `?${"a=&".repeat(41)}`],
])("refuses with %s: %.30s", (code, query) =>
  expect(() => readQuery(at(query))).toThrow(expect.objectContaining({ code, status: 400 })),
);
