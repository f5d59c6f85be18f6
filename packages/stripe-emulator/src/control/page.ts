import { type Html, html } from "@tailtribe/html";
import { totals } from "../core/ledger";
import type { World } from "../core/sandbox";
import { layout } from "../pages/layout";
import { money, type PageAnswer } from "../pages/page";
import type { Table } from "../store/tables";
import type { Control } from "./control";

const SHOWN: Table[] = [
  "checkout.session",
  "payment_intent",
  "charge",
  "refund",
  "transfer",
  "transfer_reversal",
  "payout",
  "dispute",
  "account",
  "balance_transaction",
  "customer",
];
const MOST_ROWS = 25;
const MODES = ["normal", "duplicate", "delay", "reorder", "drop", "hold"];

interface Shown {
  id: string;
  created?: number;
  amount?: number;
  amount_total?: number | null;
  currency?: string | null;
  status?: string | null;
}

/** The control room: the time, the network, every object and what can be done to it, every event and its way. */
export function controlPage(world: World, control: Control, query: URLSearchParams): PageAnswer {
  const check = control.check();
  const balance = totals(world, null);
  const body = html`<h1>Local Stripe</h1>
<p class="soft">No real money. Everything here can be asked and done as JSON too, under <code>/_control/…</code>.</p>
<p class="${check.ok ? "good" : "bad"}">${check.ok ? "The books balance." : check.problems.join(" · ")} Platform: ${money(balance.available, "eur", "en")} available, ${money(balance.pending, "eur", "en")} pending.</p>
${time(world)}${network(control)}
${events(control, query.get("request"))}
${SHOWN.map((table) => objects(world, table))}`;
  return layout({ language: "en", title: "Local Stripe", shape: "wide", body });
}

function time(world: World): Html {
  const now = new Date(world.clock.now() * 1000).toLocaleString("en-BE", { timeZone: "Europe/Brussels" });
  return html`<section class="card stack"><h2>Time</h2><p>${now} (Brussels)</p>
<div class="inline">${[
    ["an hour", 3_600],
    ["a day", 86_400],
    ["3 days", 259_200],
    ["a week", 604_800],
  ].map(
    ([name, seconds]) =>
      html`<form method="post" action="/_control/clock"><button class="quiet" name="advanceSeconds" value="${seconds}">Forward ${name}</button></form>`,
  )}</div></section>`;
}

function network(control: Control): Html {
  const kinds = ["500", "429", "timeout", "reset", "slow"];
  return html`<section class="card stack"><h2>Network</h2>
<form class="inline" method="post" action="/_control/webhooks"><div><label for="mode">Events leave</label><select id="mode" name="mode">${MODES.map((mode) => html`<option${mode === control.webhookMode() && html` selected`}>${mode}</option>`)}</select></div><button class="quiet">Set</button></form>
${control.heldEvents().length > 0 && html`<form class="inline" method="post" action="/_control/webhooks/release"><p>${control.heldEvents().length} events are held.</p><button class="quiet" name="order" value="oldest-first">Release in order</button><button class="quiet" name="order" value="newest-first">Release backwards</button></form>`}
<form class="inline" method="post" action="/_control/faults"><div><label for="kind">Next requests fail with</label><select id="kind" name="kind">${kinds.map((kind) => html`<option>${kind}</option>`)}</select></div>
<div><label for="when">When</label><select id="when" name="when"><option>before</option><option>after</option></select></div>
<div><label for="count">How many</label><input id="count" name="count" value="1" inputmode="numeric" size="4"></div>
<div><label for="path">Path starts with</label><input id="path" name="path" value="/v1/"></div><button class="quiet">Add</button></form>
<p class="hint">Waiting: ${
    control.faults().length === 0
      ? "none"
      : control
          .faults()
          .map((fault) => `${fault.count} × ${fault.kind} ${fault.when} ${fault.path ?? ""}`)
          .join(", ")
  }</p></section>`;
}

function events(control: Control, request: string | null): Html {
  const all = control.events().filter(({ event }) => request === null || event.request?.id === request);
  const rows = all.slice(0, MOST_ROWS).map(
    ({
      event,
      deliveries,
    }) => html`<tr><td>${when(event.created)}</td><td>${event.type}</td><td><code>${event.account ?? "platform"}</code></td>
<td>${deliveries.length === 0 ? "no endpoint" : deliveries.map((one) => `${one.state} (${one.attempts.map((attempt) => attempt.status ?? attempt.error).join(", ") || "not sent"})`).join("; ")}</td>
<td><form class="inline" method="post" action="/_control/events/${event.id}/deliver"><button class="quiet" name="again" value="1">Deliver</button></form></td><td>${source(event)}</td></tr>`,
  );
  return html`<section class="card stack"><h2>Events (${all.length})</h2><div class="wide" tabindex="0" role="region" aria-label="Events"><table><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Account</th><th scope="col">Delivery</th><th scope="col">Again</th><th scope="col">Object</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function objects(world: World, table: Table): Html {
  const all = world.store.all(table) as Shown[];
  if (all.length === 0) return html``;
  const rows = all.slice(0, MOST_ROWS).map((object) => {
    const amount = object.amount ?? object.amount_total;
    const euros = amount === undefined || amount === null ? "" : money(amount, object.currency ?? "eur", "en");
    return html`<tr><td>${when(object.created)}</td><td><code>${object.id}</code></td><td>${world.store.ownerOf(table, object.id)}</td><td>${euros}</td><td>${object.status}</td><td><div class="inline">${deedsFor(world, table, object.id).map(button)}</div></td><td>${source(object)}</td></tr>`;
  });
  return html`<details class="card"><summary><h2>${table} (${all.length})</h2></summary><div class="wide" tabindex="0" role="region" aria-label="${table}"><table><thead><tr><th scope="col">When</th><th scope="col">Id</th><th scope="col">Account</th><th scope="col">Amount</th><th scope="col">Status</th><th scope="col">Do</th><th scope="col">Object</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function button(deed: Deed): Html {
  return html`<form method="post" action="/_control${deed.path}"><button class="quiet" name="${deed.name}" value="${deed.value}">${deed.label}</button></form>`;
}

function source(object: object): Html {
  return html`<details><summary>JSON</summary><pre>${JSON.stringify(object, null, 2)}</pre></details>`;
}

function when(seconds: number | undefined): string {
  return seconds === undefined ? "" : new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** One button beside an object: where it posts and with what. */
export interface Deed {
  label: string;
  path: string;
  name: string;
  value: string;
}

const deed = (label: string, path: string, name = "go", value = "1"): Deed => ({ label, path, name, value });

/** What can be done to an object as it stands. */
export function deedsFor(world: World, table: Table, id: string): Deed[] {
  if (table === "checkout.session" && world.store.get(table, id)?.status === "open") {
    return [
      deed("Pay", `/checkout/${id}/pay`),
      deed("Decline", `/checkout/${id}/pay`, "card", "4000000000000002"),
      deed("Expire", `/checkout/${id}/expire`),
    ];
  }
  if (table === "payment_intent" && world.store.get(table, id)?.status === "processing") {
    return [
      deed("Money comes", `/payment_intents/${id}/settle`, "outcome", "succeed"),
      deed("Fails", `/payment_intents/${id}/settle`, "outcome", "fail"),
    ];
  }
  if (table === "charge") {
    const charge = world.store.get(table, id);
    return charge?.captured && !charge.disputed && charge.payment_intent
      ? [deed("Dispute", `/charges/${id}/dispute`)]
      : [];
  }
  if (table === "refund") {
    const status = world.store.get(table, id)?.status;
    const fails = deed("Fails", `/refunds/${id}/settle`, "outcome", "fail");
    if (status === "pending") return [deed("Arrives", `/refunds/${id}/settle`, "outcome", "succeed"), fails];
    return status === "succeeded" && world.store.ownerOf(table, id) === null ? [fails] : [];
  }
  if (table === "payout") {
    const status = world.store.get(table, id)?.status;
    if (status === "failed" || status === "canceled") return [];
    const fails = deed("Fails", `/payouts/${id}/fail`);
    return status === "paid" ? [fails] : [deed("Next step", `/payouts/${id}/move`), fails];
  }
  if (table === "dispute") {
    const status = world.store.get(table, id)?.status;
    if (status === "won" || status === "lost") return [];
    return [
      deed("Won", `/disputes/${id}/close`, "outcome", "won"),
      deed("Lost", `/disputes/${id}/close`, "outcome", "lost"),
    ];
  }
  if (table === "account")
    return [deed("Complete", `/accounts/${id}/complete`), deed("Restrict", `/accounts/${id}/restrict`)];
  return [];
}
