import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installMiddleware } from "../middleware";
import { refuseUnreadable, secureResponse } from "./csp-response-hook";
import { BASE_HEADERS, CLOSED_POLICY } from "./headers";

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
const inPage = (script: string, attributes = "") => `<!DOCTYPE html><p>x</p><script${attributes}>${script}</script>`;

describe("on the way out of a server", () => {
  const PAGE = inPage("(self.__next_f=self.__next_f||[]).push([0])") + inPage("alert(1)");
  const answers: Record<string, (response: ServerResponse, url: string) => void> = {
    "/page": (response) =>
      response.setHeader("content-type", "text/html; charset=utf-8").setHeader("etag", '"1"').end(PAGE),
    "/same": (response) => Object.assign(response, { statusCode: 304 }).end(),
    "/json": (response) => response.setHeader("content-type", "application/json").end("{}"),
    "/broken": (response) => response.writeHead(500).end("Internal Server Error"),
    "/streamed": (response) => {
      response.writeHead(200, { "content-type": "text/html", "content-security-policy": "of the proxy" });
      response.write("<p>");
      response.end("</p>");
    },
  };
  const server = createServer((request, response) => {
    // As compression does it: everything goes through an `end` of its own.
    const end = response.end.bind(response);
    response.end = ((body?: string) => {
      if (!response.headersSent) response.setHeader("x-wrapped", "yes").flushHeaders();
      return end(body?.toUpperCase());
    }) as typeof end;
    const answer = answers[request.url ?? ""];
    if (answer) answer(response, request.url ?? "");
    else response.writeHead(404).end(request.url);
  });

  beforeAll(async () => {
    installMiddleware(refuseUnreadable, secureResponse);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    return {
      headers: response.headers,
      policy: response.headers.get("content-security-policy"),
      text: await response.text(),
    };
  };

  test("a page that is sent whole gets the hashes of what Next wrote in it, each time it is sent", async () => {
    for (let round = 0; round < 2; round++) {
      const { policy, text, headers } = await ask("/page");
      expect(policy).toContain(`script-src 'self' ${hashOf("(self.__next_f=self.__next_f||[]).push([0])")};`);
      expect(policy).not.toContain(hashOf("alert(1)"));
      expect([text, headers.get("x-wrapped")]).toEqual([PAGE.toUpperCase(), "yes"]);
    }
  });

  test.each([
    ["/json", CLOSED_POLICY],
    ["/broken", CLOSED_POLICY],
    ["/streamed", "of the proxy"],
    ["/same", null],
  ])("%s has its own policy, and the headers of every answer", async (path, wanted) => {
    const { headers, policy } = await ask(path);
    expect(policy).toBe(wanted);
    for (const [name, value] of Object.entries(BASE_HEADERS))
      if (name !== "Content-Security-Policy") expect(headers.get(name), name).toBe(value);
  });

  test.each(["/%c0%af", "/nl/%", "/nl/caregivers/a%00b", "/api/%ff?x=1"])("%s leads nowhere", async (path) =>
    expect((await ask(path)).text).toBe("/UNREADABLE.ADDRESS"),
  );
  test.each([
    ["GET", "http://evil.example/nl", undefined],
    ["TRACE", "/nl", undefined],
    ["GET", "/nl", "evil.example"],
    ["GET", "/api/me", "localhost.evil.example:3000"],
  ])("%s %s of %s leads nowhere", async (method, path, host) => {
    const { port } = server.address() as AddressInfo;
    const headers = host ? { host } : {};
    const asked = request({ host: "127.0.0.1", port, method, path, headers, agent: false }).end();
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    expect((await answer.toArray()).join("")).toBe("/UNREADABLE.ADDRESS");
  });
  test.each(["/nl/caf%C3%A9?q=%", "/x?place=%00"])("%s is as good as any", async (path) =>
    expect((await ask(path)).text).toBe(path.toUpperCase()),
  );
});
