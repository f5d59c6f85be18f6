import { html } from "@tailtribe/html";
import { getAccount } from "../connect/account-lifecycle";
import { totals } from "../core/ledger";
import type { Sandbox } from "../core/sandbox";
import { transact } from "../engine/transact";
import { layout } from "./layout";
import { type Language, languageOf, money, type Page, type PageResponse, type Visit } from "./page";

const TEXTS: Record<
  Language,
  Record<"title" | "available" | "pending" | "payouts" | "none" | "date" | "amount" | "status" | "local", string>
> = {
  nl: {
    title: "Je Stripe-rekening",
    available: "Beschikbaar",
    pending: "Onderweg",
    payouts: "Uitbetalingen",
    none: "Nog geen uitbetalingen.",
    date: "Datum",
    amount: "Bedrag",
    status: "Status",
    local: "Lokale Stripe, geen echt geld.",
  },
  fr: {
    title: "Votre compte Stripe",
    available: "Disponible",
    pending: "En attente",
    payouts: "Virements",
    none: "Pas encore de virement.",
    date: "Date",
    amount: "Montant",
    status: "Statut",
    local: "Stripe local, pas d'argent réel.",
  },
  en: {
    title: "Your Stripe account",
    available: "Available",
    pending: "On its way",
    payouts: "Payouts",
    none: "No payouts yet.",
    date: "Date",
    amount: "Amount",
    status: "Status",
    local: "Local Stripe, no real money.",
  },
};

/** The dashboard of a connected account: its balance and payouts. */
export const dashboardPages: Page[] = [
  {
    method: "GET",
    path: "/c/dashboard/:id",
    handle: (sandbox, visit) => transact(sandbox, () => show(sandbox, visit)),
  },
];

function show(sandbox: Sandbox, visit: Visit): PageResponse {
  const account = getAccount(sandbox, visit.id);
  const language = languageOf(null, visit.language);
  const texts = TEXTS[language];
  const { country, currency, timeZone } = sandbox.platform;
  const { available, pending } = totals(sandbox, account.id);
  const rows = sandbox.store.all("payout", account.id).map((payout) => {
    const date = new Date(payout.created * 1000).toLocaleDateString(`${language}-${country}`, { timeZone });
    return html`<tr><td>${date}</td><td>${money(sandbox, payout.amount, payout.currency, language)}</td><td>${payout.status}</td></tr>`;
  });
  const table = html`<div class="wide" tabindex="0" role="region" aria-label="${texts.payouts}"><table><thead><tr><th scope="col">${texts.date}</th><th scope="col">${texts.amount}</th><th scope="col">${texts.status}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const body = html`<section class="card stack"><h1>${texts.title}</h1><p class="soft">${texts.local}</p>
<p>${texts.available}: <strong>${money(sandbox, available, currency, language)}</strong></p><p>${texts.pending}: <strong>${money(sandbox, pending, currency, language)}</strong></p>
<h2>${texts.payouts}</h2>${rows.length === 0 ? html`<p>${texts.none}</p>` : table}</section>`;
  return layout({ language, title: texts.title, shape: "narrow", body });
}
