export const dynamic = "force-dynamic";

/** 5.7 kB, as a page of search results takes. */
const CARDS = Array.from({ length: 19 }, (_, index) => ({
  id: `3f0c8a52-7d1e-4b6a-9a55-0000000000${String(index).padStart(2, "0")}`,
  ...{ name: "Emma D.", city: "Gent", headline: "Rustige wandelingen langs de Leie, ook met twee honden tegelijk." },
  ...{ service: "DOG_WALKING", services: ["DOG_WALKING", "DROP_IN", "BOARDING"], species: ["DOG", "CAT"] },
  ...{ priceCents: 1_500, rating: 4.8, ratingCount: 31 },
}));

export const GET = () => Response.json(CARDS);
