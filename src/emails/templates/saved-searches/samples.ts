import type { Samples } from "@/emails/templates/sample-bookings";
import type { searchEmails } from "@/emails/templates/saved-searches/template";

const savedSearchId = "0199a000-0000-7000-8000-00000000000e";
const emma = {
  ...{ id: "0199a000-0000-7000-8000-00000000000f", name: "Emma", city: "Gent" },
  headline: "Lange wandelingen langs de Schelde",
};
const saved = { name: "Hond in Gent", search: "place=Gent&service=DOG_WALKING", alerts: true };

export const searchSamples: Samples<keyof typeof searchEmails> = {
  "search-matches": [
    { name: "one", data: { savedSearchId, caregiverIds: [emma.id], more: 0 }, search: { ...saved, found: [emma] } },
    {
      name: "many",
      data: { savedSearchId, caregiverIds: [emma.id], more: 4 },
      search: { ...saved, found: [emma, { ...emma, name: "Jonas", city: null, headline: null }] },
    },
  ],
};
