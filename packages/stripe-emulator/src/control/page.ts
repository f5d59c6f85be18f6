import { type Html, html } from "@tailtribe/html";
import { totals } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";
import { layout } from "../pages/layout";
import { money, type PageResponse } from "../pages/page";
import type { Table } from "../store/tables";
import type { Control } from "./control";

const TABLES_SHOWN: Table[] = [
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
const MAX_ROWS = 25;
const MODES = ["normal", "duplicate", "delay", "reorder", "drop", "hold"];

interface ShownRow {
  id: string;
  created?: number;
  amount?: number;
  amount_total?: number | null;
  currency?: string | null;
  status?: string | null;
}

/** The control page: clock, network faults, events with their deliveries, objects with their actions. */
export function controlPage(sandbox: Sandbox, control: Control, query: URLSearchParams): PageResponse {
  const check = control.check();
  const balance = totals(sandbox, null);
  const { currency } = sandbox.platform;
  const body = html`<h1>Stripe emulator</h1>
<p class="soft">No real money. The same is available as JSON, under <code>/_control/…</code>.</p>
<p class="${check.ok ? "good" : "bad"}">${check.ok ? "The books balance." : check.problems.join(" · ")} Platform: ${money(sandbox, balance.available, currency, "en")} available, ${money(sandbox, balance.pending, currency, "en")} pending.</p>
${time(sandbox)}${network(control)}
${events(control, query.get("request"))}
${TABLES_SHOWN.map((table) => objects(sandbox, table))}`;
  return layout({ language: "en", title: "Stripe emulator", shape: "wide", body });
}

function time(sandbox: Sandbox): Html {
  const { country, timeZone } = sandbox.platform;
  const now = new Date(sandbox.clock.now() * 1000).toLocaleString(`en-${country}`, { timeZone });
  return html`<section class="card stack"><h2>Time</h2><p>${now} (${timeZone.split("/").at(-1)})</p>
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
  const rows = all.slice(0, MAX_ROWS).map(
    ({
      event,
      deliveries,
    }) => html`<tr><td>${when(event.created)}</td><td>${event.type}</td><td><code>${event.account ?? "platform"}</code></td>
<td>${deliveries.length === 0 ? "no endpoint" : deliveries.map((one) => `${one.state} (${one.attempts.map((attempt) => attempt.status ?? attempt.error).join(", ") || "not sent"})`).join("; ")}</td>
<td><form class="inline" method="post" action="/_control/events/${event.id}/deliver"><button class="quiet" name="again" value="1">Deliver</button></form></td><td>${source(event)}</td></tr>`,
  );
  return html`<section class="card stack"><h2>Events (${all.length})</h2><div class="wide" tabindex="0" role="region" aria-label="Events"><table><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Account</th><th scope="col">Delivery</th><th scope="col">Again</th><th scope="col">Object</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function objects(sandbox: Sandbox, table: Table): Html {
  const all = sandbox.store.all(table) as ShownRow[];
  if (all.length === 0) return html``;
  const rows = all.slice(0, MAX_ROWS).map((object) => {
    const amount = object.amount ?? object.amount_total;
    const euros =
      amount === undefined || amount === null
        ? ""
        : money(sandbox, amount, object.currency ?? sandbox.platform.currency, "en");
    return html`<tr><td>${when(object.created)}</td><td><code>${object.id}</code></td><td>${sandbox.store.accountOf(table, object.id)}</td><td>${euros}</td><td>${object.status}</td><td><div class="inline">${actionsFor(sandbox, table, object.id).map(button)}</div></td><td>${source(object)}</td></tr>`;
  });
  return html`<details class="card"><summary><h2>${table} (${all.length})</h2></summary><div class="wide" tabindex="0" role="region" aria-label="${table}"><table><thead><tr><th scope="col">When</th><th scope="col">Id</th><th scope="col">Account</th><th scope="col">Amount</th><th scope="col">Status</th><th scope="col">Do</th><th scope="col">Object</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

function button(action: RowAction): Html {
  return html`<form method="post" action="/_control${action.path}"><button class="quiet" name="${action.name}" value="${action.value}">${action.label}</button></form>`;
}

function source(object: object): Html {
  return html`<details><summary>JSON</summary><pre>${JSON.stringify(object, null, 2)}</pre></details>`;
}

function when(seconds: number | undefined): string {
  return seconds === undefined ? "" : new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** A button in an object's row: where it posts and with what. */
export interface RowAction {
  label: string;
  path: string;
  name: string;
  value: string;
}

const action = (label: string, path: string, name = "go", value = "1"): RowAction => ({ label, path, name, value });

/** The actions that an object's state allows. */
export function actionsFor(sandbox: Sandbox, table: Table, id: string): RowAction[] {
  if (table === "checkout.session" && sandbox.store.get(table, id)?.status === "open") {
    return [
      action("Pay", `/checkout/${id}/pay`),
      action("Decline", `/checkout/${id}/pay`, "card", "4000000000000002"),
      action("Expire", `/checkout/${id}/expire`),
    ];
  }
  if (table === "payment_intent" && sandbox.store.get(table, id)?.status === "processing") {
    return [
      action("Money comes", `/payment_intents/${id}/settle`, "outcome", "succeed"),
      action("Fails", `/payment_intents/${id}/settle`, "outcome", "fail"),
    ];
  }
  if (table === "charge") {
    const charge = sandbox.store.get(table, id);
    return charge?.captured && !charge.disputed && charge.payment_intent
      ? [action("Dispute", `/charges/${id}/dispute`)]
      : [];
  }
  if (table === "refund") {
    const status = sandbox.store.get(table, id)?.status;
    const fails = action("Fails", `/refunds/${id}/settle`, "outcome", "fail");
    if (status === "pending") return [action("Arrives", `/refunds/${id}/settle`, "outcome", "succeed"), fails];
    return status === "succeeded" && sandbox.store.accountOf(table, id) === null ? [fails] : [];
  }
  if (table === "payout") {
    const status = sandbox.store.get(table, id)?.status;
    if (status === "failed" || status === "canceled") return [];
    const fails = action("Fails", `/payouts/${id}/fail`);
    return status === "paid" ? [fails] : [action("Next step", `/payouts/${id}/move`), fails];
  }
  if (table === "dispute") {
    const status = sandbox.store.get(table, id)?.status;
    if (status === "won" || status === "lost") return [];
    return [
      action("Won", `/disputes/${id}/close`, "outcome", "won"),
      action("Lost", `/disputes/${id}/close`, "outcome", "lost"),
    ];
  }
  if (table === "account")
    return [action("Complete", `/accounts/${id}/complete`), action("Restrict", `/accounts/${id}/restrict`)];
  return [];
}
