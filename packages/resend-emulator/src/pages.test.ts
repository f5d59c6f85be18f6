import { Resend } from "resend";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ResendEmulator, startResendEmulator } from "./server";

const EVIL = `"><img src=x onerror=alert(1)>`;
let mailbox: ResendEmulator;
let id = "";

beforeAll(async () => {
  mailbox = await startResendEmulator();
  const resend = new Resend("re_local", { baseUrl: mailbox.url });
  const sent = await resend.emails.send({
    from: `${EVIL.replaceAll(/[<>]/g, "")} <a@shop.test>`,
    to: "lotte@example.be",
    subject: EVIL,
    html: `<html><head><title>x</title></head><body><script>alert(1)</script><a href="http://localhost:3000/x">Ga</a></body></html>`,
    text: EVIL,
    attachments: [
      { filename: `${EVIL}.svg`, content: Buffer.from("<svg onload=alert(1)/>"), contentType: "image/svg+xml" },
    ],
  });
  id = sent.data?.id ?? "";
});
afterAll(() => mailbox.close());

const page = async (path: string) => {
  const response = await fetch(`${mailbox.url}${path}`);
  return { status: response.status, headers: response.headers, markup: await response.text() };
};

test.each([["/"], ["/inbox/lotte%40example.be"], ["/message/:id"]])(
  "%s shows content as text, never as markup",
  async (path) => {
    const { status, markup, headers } = await page(path.replace(":id", id));
    expect(status).toBe(200);
    expect(markup).toContain("&#62;&#60;img src=x onerror=alert(1)&#62;");
    expect(markup).not.toContain("<img");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  },
);

test("the HTML of a message may run nothing and opens its links in the whole window", async () => {
  const { markup, headers } = await page(`/message/${id}/html`);
  expect(markup).toContain('<head><base target="_top">');
  expect(headers.get("content-security-policy")).toMatch(/^sandbox allow-popups(?!.*allow-scripts)/);
  expect((await page(`/message/${id}`)).markup).not.toMatch(/allow-(?:scripts|same-origin)/);
});

test("an attachment is a download, never a page", async () => {
  const { headers, markup } = await page(`/message/${id}/attachments/0`);
  expect(headers.get("content-disposition")).toBe("attachment");
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(markup).toBe("<svg onload=alert(1)/>");
});

test.each(["/nowhere", "/message/none", "/%E0%A4%A", "//"])("%s does not break the server", async (path) => {
  expect([200, 404]).toContain((await page(path)).status);
});

test("an address without mail has an empty inbox", async () => {
  expect((await page("/inbox/nobody%40example.be")).markup).toContain("No mail for this address yet.");
});
