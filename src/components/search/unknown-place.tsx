import { useTranslations } from "next-intl";
import { PlaceLinks } from "./place-links";
import type { Asked } from "./search-address";

/** Nothing is called like that; these places look like it. */
export function UnknownPlace({
  asked,
  suggestions,
}: {
  asked: Asked;
  suggestions: { name: string; postcode: string }[];
}) {
  const t = useTranslations("search");
  return (
    <section className="mt-8">
      <div role="status">
        <h2 className="text-xl">{t("unknown", { place: asked.place ?? "" })}</h2>
      </div>
      <p className="mt-1 text-muted">{suggestions.length > 0 ? t("maybe") : t("unknownText")}</p>
      <PlaceLinks
        asked={asked}
        places={suggestions.map(({ name, postcode }) => ({ name: `${postcode} ${name}`, place: postcode }))}
      />
    </section>
  );
}
