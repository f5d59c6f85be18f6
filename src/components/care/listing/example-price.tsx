"use client";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { readForm, toJson } from "@/components/ui/form/values";
import { formatMoney } from "@/i18n/format";
import { splitFee } from "@/lib/money";

/** A typical booking: "3 nachten, 2 dieren". */
export interface Example {
  label: string;
  units: number;
  pets: number;
  /** Priced per 30 minutes. */
  isHalf: boolean;
}

interface Props {
  examples: Example[];
  commissionPercent: number;
}

interface Line {
  label: string;
  price: string;
  own: string;
}

/** The price of a few bookings with the current values of the surrounding form. Only an illustration: the server computes real prices. */
export function ExamplePrice({ examples, commissionPercent }: Props) {
  const t = useTranslations("careServices");
  const locale = useLocale();
  const box = useRef<HTMLElement>(null);
  const [lines, setLines] = useState<Line[]>([]);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    const compute = () => {
      const { priceCents, halfHourCents, extraPetCents, maxPets } = toJson(readForm(form));
      const lineOf = ({ label, units, pets, isHalf }: Example): Line[] => {
        const base = cents(isHalf ? halfHourCents : priceCents);
        if (!base || pets > cents(maxPets)) return [];
        const total = units * (base + cents(extraPetCents) * (pets - 1));
        const { restCents: caregiverCents } = splitFee(total, commissionPercent * 100);
        const own = t("youGet", { amount: formatMoney(caregiverCents, locale) });
        return [{ label, price: formatMoney(total, locale), own }];
      };
      setLines(examples.flatMap(lineOf));
    };
    compute();
    form.addEventListener("input", compute);
    return () => form.removeEventListener("input", compute);
  }, [examples, commissionPercent, t, locale]);

  return (
    <section ref={box} className="rounded-md bg-sunken px-4 py-3" aria-live="polite">
      <h2 className="font-sans text-base font-semibold">{t("example")}</h2>
      {lines.length === 0 ? (
        <p className="text-sm text-muted">{t("exampleNone")}</p>
      ) : (
        <dl className="figures">
          {lines.map(({ label, price, own }) => (
            <div key={label} className="flex flex-wrap justify-between gap-x-6 py-1">
              <dt>{label}</dt>
              <dd>
                <span className="font-semibold">{price}</span> <span className="text-sm text-muted">{own}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** A whole amount, or 0 for what is not one yet. */
const cents = (value: unknown) => (typeof value === "number" && Number.isInteger(value) && value > 0 ? value : 0);
