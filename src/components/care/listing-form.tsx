import { useLocale, useTranslations } from "next-intl";
import { ApiForm } from "@/components/ui/api-form";
import { Card } from "@/components/ui/card";
import { CheckCards } from "@/components/ui/choice-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnFile } from "@/domain/caregivers/own-queries";
import { PetSize, type Service, Species } from "@/generated/prisma/enums";
import { ListingExamples } from "./listing-examples";
import { ListingPrices } from "./listing-prices";
import { PARTS } from "./parts";

interface Props {
  service: Service;
  /** Left out for a service that is not offered yet. */
  listing: OwnFile["listings"][number] | undefined;
  commissionPercent: number;
}

/** What one service costs and which animals are welcome, with a live example of the price. */
export function ListingForm({ service, listing, commissionPercent }: Props) {
  const t = useTranslations("careServices");
  const species = useTranslations("species");
  const locale = useLocale();
  const isWalk = service === "DOG_WALKING" || service === "GROUP_WALKING";
  return (
    <ApiForm action={`/api/care/services/${service}`} method="PUT" doneHref={`/${locale}${PARTS.services}`}>
      <Card as="section" className="flex flex-col gap-5">
        <ListingPrices service={service} listing={listing} commissionPercent={commissionPercent} />
        <ListingExamples service={service} commissionPercent={commissionPercent} />
      </Card>
      <Card as="section" className="flex flex-col gap-5">
        <CheckCards
          name="species[]"
          legend={t("species")}
          choices={Object.values(Species).map((value) => ({ value, label: species(value) }))}
          chosen={listing?.species ?? (isWalk ? ["DOG"] : [])}
          columns={3}
        />
        <CheckCards
          name="sizes[]"
          legend={t("sizes")}
          hint={t("sizesHint")}
          choices={Object.values(PetSize).map((value) => ({ value, label: t(value), hint: t(`${value}kg`) }))}
          chosen={listing?.sizes ?? []}
          columns={3}
        />
      </Card>
      <SubmitButton className="self-start max-sm:w-full">{t("save")}</SubmitButton>
    </ApiForm>
  );
}
