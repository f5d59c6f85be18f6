import { useTranslations } from "next-intl";
import { CareArt } from "@/components/art/care-art";
import { RequestArt } from "@/components/art/request-art";
import { YesArt } from "@/components/art/yes-art";

/** Request, yes, care: the three moments of a booking. */
export function HowItWorks() {
  const t = useTranslations("home");
  const steps = [
    { title: t("how1Title"), text: t("how1Text"), art: <RequestArt /> },
    { title: t("how2Title"), text: t("how2Text"), art: <YesArt /> },
    { title: t("how3Title"), text: t("how3Text"), art: <CareArt /> },
  ];
  return (
    <section id="how" className="border-y border-line bg-surface py-16 lg:py-24">
      <div className="page">
        <h2 className="text-3xl sm:text-4xl">{t("howTitle")}</h2>
        <ol className="mt-8 grid gap-10 md:grid-cols-3 md:gap-8">
          {steps.map(({ title, text, art }, index) => (
            <li key={title}>
              <div className="overflow-hidden rounded-xl bg-gradient-soft">{art}</div>
              <h3 className="mt-5 flex items-center gap-3 text-xl">
                <span className="grid size-8 shrink-0 place-items-center rounded-full bg-brand text-base text-on-brand">
                  {index + 1}
                </span>
                {title}
              </h3>
              <p className="mt-2 text-muted">{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
