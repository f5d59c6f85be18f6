import { useTranslations } from "next-intl";
import { JoinArt } from "@/components/art/join-art";
import { ButtonLink } from "@/components/ui/button-link";

/** An invitation to people who would like to care for animals. */
export function Join() {
  const t = useTranslations("home");
  return (
    <section className="page pb-16 lg:pb-24">
      <div className="grid items-end overflow-hidden rounded-xl bg-gradient-brand-down md:grid-cols-2 md:bg-gradient-brand">
        <div className="relative m-4 rounded-lg bg-surface p-6 sm:m-6 sm:p-8 md:self-center">
          <h2 className="text-2xl sm:text-3xl">{t("joinTitle")}</h2>
          <p className="mt-3 mb-6 text-muted">{t("joinText")}</p>
          <ButtonLink href="/sign-up?as=caregiver">{t("joinAction")}</ButtonLink>
        </div>
        <JoinArt className="mx-auto w-full max-w-md overflow-visible" />
      </div>
    </section>
  );
}
