import { useLocale, useTranslations } from "next-intl";
import { ListingExamples, ListingPrices } from "@/components/care/listing/listing-prices";
import { PART_PATHS } from "@/components/care/onboarding-steps";
import { Card } from "@/components/ui/card";
import { CheckCards } from "@/components/ui/fields/choice-cards";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import { SERVICES } from "@/domain/services";
import { PetSize, type Service, Species } from "@/generated/prisma/enums";

interface Props {
  service: Service;
  /** Left out for a service that is not offered yet. */
  listing: MyCaregiver["listings"][number] | undefined;
  commissionPercent: number;
}

/** What one service costs and which animals are welcome, with a live example of the price. */
export function ListingForm({ service, listing, commissionPercent }: Props) {
  const t = useTranslations("careServices");
  const species = useTranslations("species");
  const locale = useLocale();
  return (
    <ApiForm action={`/api/care/services/${service}`} method="PUT" doneHref={`/${locale}${PART_PATHS.services}`}>
      <Card as="section" className="flex flex-col gap-5">
        <ListingPrices service={service} listing={listing} commissionPercent={commissionPercent} />
        <ListingExamples service={service} commissionPercent={commissionPercent} />
      </Card>
      <Card as="section" className="flex flex-col gap-5">
        <CheckCards
          name="species[]"
          legend={t("species")}
          choices={Object.values(Species).map((value) => ({ value, label: species(value) }))}
          chosen={listing?.species ?? (SERVICES[service].isForDogs ? ["DOG"] : [])}
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
