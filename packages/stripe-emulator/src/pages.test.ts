import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession, startFixture } from "./fixture";

let fixture: Awaited<ReturnType<typeof startFixture>>;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.close());

const CARD = {
  method: "card",
  number: "4242 4242 4242 4242",
  expiry: "12/34",
  cvc: "123",
  name: "Noor",
  email: "noor@example.test",
};

/** A browser without scripts: reads a page, or sends a form and returns where it leads. */
const visit = async (url: string, form?: Record<string, string>, language = "nl-BE,nl;q=0.9") => {
  const response = await fetch(new URL(url, fixture.local.url), {
    method: form ? "POST" : "GET",
    body: form && new URLSearchParams(form),
    redirect: "manual",
    headers: { "accept-language": language, host: "pay.example.test" },
  });
  return { status: response.status, text: await response.text(), to: response.headers.get("location") ?? "" };
};
const page = async (extra: Parameters<typeof openSession>[2] = {}) => {
  const session = await openSession(fixture.stripe, 10_000, extra);
  return { id: session.id, url: String(session.url) };
};

describe("the payment page", () => {
  test("uses the session's language, or the browser's, and escapes the shop's texts", async () => {
    const dutch = await visit((await page()).url);
    expect(dutch.text).toContain('<html lang="nl">');
    expect(dutch.text).toContain("Care &#60;b&#62;");
    expect((await visit((await page({ locale: "fr" })).url)).text).toContain("Numéro de carte");
    expect((await visit((await page()).url, undefined, "de")).text).toContain("Card number");
    expect((await visit(`${(await page()).url}?card=4000000000009995`)).text).toContain('value="4000000000009995"');
  });

  test("pays and redirects with the session's id", async () => {
    const { id, url } = await page();
    expect((await visit(url, CARD)).to).toBe(`http://shop.test/done?session=${id}`);
    expect((await visit(url)).text).toContain("Dit is al betaald");
    expect((await visit(url, CARD)).text).toContain("Dit is al betaald");
    const { data } = await fixture.stripe.charges.list({ limit: 1 });
    expect(data[0]?.billing_details).toMatchObject({ name: "Noor", email: "noor@example.test" });
  });

  test("marks each invalid field and keeps the values", async () => {
    const { url } = await page();
    const wrong = await visit(url, {
      ...CARD,
      number: "4242 4242 4242 4241",
      expiry: "01/20",
      cvc: "1",
      email: "noor",
    });
    expect(wrong.status).toBe(422);
    for (const name of ["number", "expiry", "cvc", "email"]) expect(wrong.text).toContain(`id="${name}-error"`);
    expect(wrong.text).toContain('value="4242 4242 4242 4241"');
  });

  test("shows why a card was declined and accepts another", async () => {
    const { url } = await page();
    const back = await visit(url, { ...CARD, number: "4000000000009995" });
    expect((await visit(back.to)).text).toContain("niet genoeg geld op deze kaart");
    expect((await visit(url, CARD)).to).toContain("shop.test/done");
  });

  test("asks for a challenge, which can be refused and then approved", async () => {
    const { url } = await page();
    const challenged = { ...CARD, number: "4000000000003220" };
    const first = await visit(url, challenged);
    expect((await visit(first.to)).text).toContain("3-D Secure");
    const refused = await visit(first.to, { answer: "refuse" });
    expect((await visit(refused.to)).text).toContain("niet bevestigd bij je bank");
    const second = await visit(url, challenged);
    expect((await visit(second.to, { answer: "approve" })).to).toContain("shop.test/done");
    expect((await visit(second.to)).status).toBe(410);
  });

  test("redirects to the bank for Bancontact: refused, late, paid", async () => {
    const { id, url } = await page();
    const go = { method: "bancontact", email: "noor@example.test" };
    const refused = await visit((await visit(url, go)).to, { answer: "fail" });
    expect((await visit(refused.to)).text).toContain("niet doorgegaan bij je bank");
    expect((await visit((await visit(url, go)).to, { answer: "later" })).to).toContain("shop.test/done");
    expect(await fixture.stripe.checkout.sessions.retrieve(id)).toMatchObject({
      status: "complete",
      payment_status: "unpaid",
    });
    const other = await page();
    await visit((await visit(other.url, go)).to, { answer: "authorize" });
    const paid = await fixture.stripe.checkout.sessions.retrieve(other.id, {
      expand: ["payment_intent.latest_charge.balance_transaction"],
    });
    expect(paid).toMatchObject({
      payment_status: "paid",
      payment_intent: { latest_charge: { balance_transaction: { fee: 39, type: "payment" } } },
    });
  });

  test("rejects an expired session, even during a challenge", async () => {
    const { id, url } = await page();
    const halfway = await visit(url, { ...CARD, number: "4000000000003220" });
    fixture.control.expire(id);
    const late = await visit(url, CARD);
    expect([late.status, late.text.includes("verlopen"), late.text.includes("http://shop.test/back")]).toEqual([
      410,
      true,
      true,
    ]);
    expect((await visit(halfway.to, { answer: "approve" })).status).toBe(410);
    expect((await fixture.stripe.checkout.sessions.retrieve(id)).status).toBe("expired");
    expect((await visit("/c/pay/cs_test_none")).status).toBe(404);
  });
});

describe("the onboarding page", () => {
  const start = async () => {
    const account = await fixture.stripe.accounts.create({
      type: "express",
      capabilities: { transfers: { requested: true } },
    });
    const urls = { refresh_url: "http://shop.test/again", return_url: "http://shop.test/back" };
    const link = await fixture.stripe.accountLinks.create({ account: account.id, type: "account_onboarding", ...urls });
    return { account: account.id, url: link.url };
  };
  const person = {
    firstName: "Noor",
    lastName: "Peeters",
    day: "14",
    month: "5",
    year: "1990",
    iban: "BE62 5100 0754 7061",
  };

  test("accepts a person with a bank account, once", async () => {
    const { account, url } = await start();
    expect((await visit(`${url}?example`)).text).toContain("BE62510007547061");
    const wrong = await visit(url, { ...person, iban: "BE62510007547062", year: "2025" });
    expect([wrong.status, wrong.text.includes("iban-error"), wrong.text.includes("minstens 13")]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await fixture.stripe.accounts.retrieve(account)).details_submitted).toBe(false);
    expect((await visit(url, person)).to).toBe("http://shop.test/back");
    const ready = await fixture.stripe.accounts.retrieve(account);
    expect(ready).toMatchObject({
      payouts_enabled: true,
      individual: { first_name: "Noor" },
      external_accounts: { data: [{ last4: "7061" }] },
    });
    expect((await visit(url)).to).toBe("http://shop.test/again");
    expect((await visit(`/c/dashboard/${account}`)).text).toContain("Nog geen uitbetalingen");
  });

  test("can be left early, and its link expires", async () => {
    const { account, url } = await start();
    expect((await visit(url)).text).toContain('href="http://shop.test/back"');
    expect((await fixture.stripe.accounts.retrieve(account)).requirements?.currently_due).not.toEqual([]);
    fixture.control.advance(301);
    expect((await visit(url)).to).toBe("http://shop.test/again");
  });
});

describe("the control page", () => {
  const post = async (path: string, body: object = {}) => {
    const response = await fetch(`${fixture.local.url}/_control${path}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };

  test("shows everything, and its JSON API does what the control object does", async () => {
    const { stripe, local } = fixture;
    const account = await stripe.accounts.create({ type: "express", capabilities: { transfers: { requested: true } } });
    expect((await post(`/accounts/${account.id}/complete`)).body).toMatchObject({ payouts_enabled: true });
    const { id } = await page();
    const paid = await post(`/checkout/${id}/pay`, { bancontact: true, outcome: "later" });
    expect(
      (await post(`/payment_intents/${paid.body.payment_intent.id}/settle`, { outcome: "succeed" })).body,
    ).toMatchObject({ status: "succeeded" });
    const dispute = await post(`/charges/${paid.body.payment_intent.id}/dispute`);
    expect((await post(`/disputes/${dispute.body.id}/close`, { outcome: "won" })).body).toMatchObject({
      status: "won",
    });
    expect((await post("/clock", { advanceSeconds: 60 })).body.now).toBe(fixture.control.now());
    expect((await post("/faults", { kind: "429", path: "/v1/none" })).status).toBe(200);
    expect((await post("/faults", { kind: "flood" })).status).toBe(400);
    expect((await post("/nothing")).status).toBe(404);
    const control = await visit("/_control");
    expect(control.text).toContain("The books balance.");
    expect(control.text).toContain(dispute.body.id);
    expect((await visit("/_control/webhooks", { mode: "hold" })).to).toBe("/_control");
    expect(fixture.control.webhookMode()).toBe("hold");
    expect((await (await fetch(`${local.url}/_control/check`)).json()).ok).toBe(true);
  });
});
