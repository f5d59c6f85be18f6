import { html } from "@tailtribe/html";
import { getAccount } from "../connect/account-lifecycle";
import { totals } from "../core/ledger";
import type { World } from "../core/sandbox";
import { act } from "../engine/transact";
import { layout } from "./layout";
import { type Language, languageOf, money, type Page, type PageAnswer, type Visit } from "./page";

const WORDS: Record<
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

/** What the owner of a connected account sees of it: the balance, and what went to the bank. */
export const dashboardPages: Page[] = [
  { method: "GET", path: "/c/dashboard/:id", handle: (world, visit) => act(world, () => show(world, visit)) },
];

function show(world: World, visit: Visit): PageAnswer {
  const account = getAccount(world, visit.id);
  const language = languageOf(null, visit.language);
  const words = WORDS[language];
  const { available, pending } = totals(world, account.id);
  const rows = world.store.all("payout", account.id).map((payout) => {
    const date = new Date(payout.created * 1000).toLocaleDateString(`${language}-BE`, { timeZone: "Europe/Brussels" });
    return html`<tr><td>${date}</td><td>${money(payout.amount, payout.currency, language)}</td><td>${payout.status}</td></tr>`;
  });
  const table = html`<div class="wide" tabindex="0" role="region" aria-label="${words.payouts}"><table><thead><tr><th scope="col">${words.date}</th><th scope="col">${words.amount}</th><th scope="col">${words.status}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const body = html`<section class="card stack"><h1>${words.title}</h1><p class="soft">${words.local}</p>
<p>${words.available}: <strong>${money(available, "eur", language)}</strong></p><p>${words.pending}: <strong>${money(pending, "eur", language)}</strong></p>
<h2>${words.payouts}</h2>${rows.length === 0 ? html`<p>${words.none}</p>` : table}</section>`;
  return layout({ language, title: words.title, shape: "narrow", body });
}
