import { createElement } from "react";

const card = (_, index) =>
  createElement(
    "li",
    { key: index, className: "flex h-full gap-4 rounded-lg border border-line bg-surface p-5" },
    createElement("a", { href: `/search?service=${index}`, className: "text-lg font-bold" }, `Service ${index}`),
    createElement("p", { className: "mt-1 text-muted" }, "A walk in the neighbourhood, with a message afterwards."),
  );

/** Drawn for each request, with as many cards as it is asked for: `?cards=100`. */
export default async function DrawnPage({ searchParams }) {
  const { cards } = await searchParams;
  return createElement("ul", null, Array.from({ length: Number(cards) }, card));
}
