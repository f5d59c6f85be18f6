import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { HomeAddress } from "@/components/booking/request/address-fields";
import { ContactFields } from "@/components/booking/request/contact-fields";
import { PetQuestions } from "@/components/booking/request/pet-questions";
import { RequestFrame } from "@/components/booking/request/request-frame";
import type { RequestParams } from "@/components/booking/request/request-params";
import { WhenFields } from "@/components/booking/request/when-fields";
import { dateLimits } from "@/components/quote/limits";
import { QuoteBox } from "@/components/quote/quote-box";
import { useQuoteTexts } from "@/components/quote/texts";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { getLastContacts } from "@/domain/bookings/queries";
import type { PublicCaregiver } from "@/domain/caregivers/responses";
import type { OwnPet } from "@/domain/pets/responses";

interface RequestStepProps {
  step: 1 | 2 | 3;
  title: string;
  raised?: boolean;
  children: ReactNode;
}

/** One of the three parts of a request: "Stap 2 van 3: Noodgegevens". */
export function RequestStep({ step, title, raised, children }: RequestStepProps) {
  const t = useTranslations("common");
  return (
    <Card as="section" raised={raised} className="flex flex-col gap-5">
      <h2 className="text-xl">
        <span className="block font-sans text-sm font-semibold text-muted">{t("step", { step, count: 3 })}</span>{" "}
        {title}
      </h2>
      {children}
    </Card>
  );
}

interface Props {
  caregiver: PublicCaregiver;
  pets: OwnPet[];
  contacts: Awaited<ReturnType<typeof getLastContacts>>;
  initial: RequestParams;
  /** Whose draft it is. */
  userId: string;
  /** This page with its query, without its language. */
  currentPath: string;
  now: Date;
  /** Of the owner's account. */
  address: HomeAddress;
}

/** The request for care, in three named steps on one page, with the price beside it. */
export function RequestForm({ caregiver, pets, contacts, initial, userId, currentPath, now, address }: Props) {
  const t = useTranslations("book");
  const { min, max } = dateLimits(now);
  const locale = useLocale();
  const { toOption, texts } = useQuoteTexts();
  const offers = caregiver.offers.map(toOption);
  const { name } = caregiver;
  return (
    <RequestFrame
      caregiverId={caregiver.id}
      doneHref={`/${locale}/bookings/{id}`}
      draftKey={`draft:${userId}:${currentPath}`}
    >
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <RequestStep step={1} title={t("steps.when")}>
            <WhenFields
              offers={offers}
              initial={initial}
              from={`${min}T00:00`}
              until={`${max}T23:59`}
              address={address}
            />
            <PetQuestions
              {...{ pets, currentPath, now }}
              wanted={{ count: initial.petCount, species: initial.species }}
              offers={caregiver.offers}
              service={caregiver.offers.find(({ service }) => service === initial.service)?.service}
            />
          </RequestStep>
          <RequestStep step={2} title={t("steps.safety")}>
            <ContactFields contacts={contacts} name={name} />
          </RequestStep>
        </div>
        <div className="min-w-0 xl:sticky xl:top-24">
          <RequestStep step={3} title={t("steps.check")} raised>
            <QuoteBox
              caregiverId={caregiver.id}
              locale={locale}
              offers={offers}
              texts={texts}
              petCount={initial.petCount}
            />
            <SubmitButton size="lg" block>
              {t("submit")}
            </SubmitButton>
            <p className="text-sm text-muted">{t("noCost", { name })}</p>
          </RequestStep>
        </div>
      </div>
    </RequestFrame>
  );
}
