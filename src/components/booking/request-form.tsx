import { useLocale, useTranslations } from "next-intl";
import { use } from "react";
import { useOfferWords } from "@/components/caregiver/offer-words";
import { formTexts } from "@/components/ui/form-texts";
import { SubmitButton } from "@/components/ui/submit-button";
import type { lastContacts } from "@/domain/bookings/queries";
import type { PublicCaregiver } from "@/domain/caregivers/answers";
import type { OwnPet } from "@/domain/pets/answers";
import { wallTime } from "@/lib/time";
import { ContactFields } from "./contact-fields";
import { PetQuestions } from "./pet-questions";
import { QuoteBox } from "./quote-box";
import { RequestFrame } from "./request-frame";
import { RequestStep } from "./request-step";
import type { Wanted } from "./wanted";
import { WhenFields } from "./when-fields";

interface Props {
  caregiver: PublicCaregiver;
  pets: OwnPet[];
  contacts: Awaited<ReturnType<typeof lastContacts>>;
  wanted: Wanted;
  /** This page with everything that was chosen, without its language. */
  here: string;
  now: Date;
}

/** Everything an owner says when asking for care, in three named parts on one page, with the price beside it. */
export function RequestForm({ caregiver, pets, contacts, wanted, here, now }: Props) {
  const t = useTranslations("book");
  const locale = useLocale();
  const { offerWords, texts } = useOfferWords();
  const offers = caregiver.offers.map(offerWords);
  const { name } = caregiver;
  return (
    <RequestFrame
      caregiverId={caregiver.id}
      doneHref={`/${locale}/bookings/{id}`}
      draftKey={here}
      texts={use(formTexts())}
    >
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <RequestStep step={1} title={t("steps.when")}>
            <WhenFields
              offers={offers}
              wanted={wanted}
              from={`${wallTime(now).date}T00:00`}
              texts={{ service: texts.service, length: texts.length, minutes: texts.minutes }}
            />
            <PetQuestions pets={pets} here={here} now={now} />
          </RequestStep>
          <RequestStep step={2} title={t("steps.safety")}>
            <ContactFields contacts={contacts} name={name} />
          </RequestStep>
        </div>
        <div className="min-w-0 xl:sticky xl:top-24">
          <RequestStep step={3} title={t("steps.check")} raised>
            <QuoteBox caregiverId={caregiver.id} locale={locale} offers={offers} texts={texts} />
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
