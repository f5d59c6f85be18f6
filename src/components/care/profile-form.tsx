import { useLocale, useTranslations } from "next-intl";
import { PART_PATHS, PHOTOS_PATH } from "@/components/care/onboarding-steps";
import { PostcodeCity } from "@/components/place/postcode-city";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/fields/field";
import { Input, Textarea } from "@/components/ui/fields/input";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { SegmentedNav } from "@/components/ui/segmented-nav";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import { BIO, HEADLINE } from "@/domain/caregivers/schema";
import { formatPhone } from "@/i18n/format";

const PROFILE_PATHS = { profile: PART_PATHS.profile, home: PART_PATHS.home, photos: PHOTOS_PATH };

/** The parts of a caregiver's profile side by side. */
export function ProfileNav({ current }: { current: keyof typeof PROFILE_PATHS }) {
  const t = useTranslations("care");
  const items = [
    { href: PROFILE_PATHS.profile, label: t("nav.who") },
    { href: PROFILE_PATHS.home, label: t("nav.home") },
    { href: PROFILE_PATHS.photos, label: t("nav.photos") },
  ];
  return <SegmentedNav label={t("parts.profile")} items={items} current={PROFILE_PATHS[current]} />;
}

/** Who the caregiver is and where they live. */
export function ProfileForm({ profile, doneHref }: { profile: MyCaregiver["profile"]; doneHref: string | undefined }) {
  const t = useTranslations("careProfile");
  const common = useTranslations("common");
  const care = useTranslations("care");
  const locale = useLocale();
  return (
    <ApiForm action="/api/care/profile" method="PATCH" doneHref={doneHref}>
      <Card as="section" className="flex flex-col gap-5">
        <Field name="headline" label={t("headline")} hint={t("headlineHint", HEADLINE)} required>
          <Input defaultValue={profile.headline ?? ""} minLength={HEADLINE.min} maxLength={HEADLINE.max} />
        </Field>
        <Field name="bio" label={t("bio")} hint={t("bioHint", BIO)} required>
          <Textarea rows={7} defaultValue={profile.bio ?? ""} minLength={BIO.min} maxLength={BIO.max} />
        </Field>
      </Card>
      <Card as="section" className="flex flex-col gap-5">
        <div>
          <h2 className="text-xl">{t("placeTitle")}</h2>
          <p className="mt-1 text-sm text-muted">{t("placeHint")}</p>
        </div>
        <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
          <PostcodeCity
            labels={{ postcode: t("postcode"), city: t("city") }}
            postcode={profile.postcode}
            city={profile.city}
            locale={locale}
            required
          />
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="street" label={t("street")} hint={t("streetHint")} required>
            <Input defaultValue={profile.street ?? ""} minLength={3} maxLength={120} autoComplete="street-address" />
          </Field>
          <Field name="phone" label={t("phone")} hint={t("phoneHint")} required>
            <Input type="tel" defaultValue={formatPhone(profile.phone ?? "")} maxLength={40} autoComplete="tel" />
          </Field>
        </div>
        <Field name="travelKm" label={t("travelKm")} hint={t("travelHint")} required>
          <div className="sm:max-w-40">
            <Input
              type="number"
              data-type="number"
              min={1}
              max={100}
              step={1}
              defaultValue={profile.travelKm}
              after="km"
            />
          </div>
        </Field>
      </Card>
      <SubmitButton className="self-start max-sm:w-full">{doneHref ? care("saveNext") : common("save")}</SubmitButton>
    </ApiForm>
  );
}
