"use client";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { WeekDay } from "@/components/care/hours/day-fields";
import { type HoursBlock, toEditedBlocks, toHoursBlocks, withBlock, withCopies } from "@/components/care/hours/week";
import { Button } from "@/components/ui/button";
import { ApiForm } from "@/components/ui/form/api-form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { Service } from "@/generated/prisma/enums";
import { weekdayNames } from "@/i18n/week";

interface Props {
  service: Service;
  /** The hours of all services: another one's can be copied while this one has none. */
  weeklyHours: (HoursBlock & { service: Service })[];
  /** Where to go after saving; without it the reader stays here. */
  doneHref: string | undefined;
}

/** An ordinary week of one service: seven days, each with any number of blocks, a copy of another day, or closed. */
export function WeekEditor({ service, weeklyHours, doneHref }: Props) {
  const t = useTranslations("careHours");
  const services = useTranslations("services");
  const days = weekdayNames(useLocale());
  const weekOf = (each: Service) => weeklyHours.filter((block) => block.service === each);
  const others = [...new Set(weeklyHours.map((block) => block.service))];
  const [blocks, setBlocks] = useState(() => toEditedBlocks(weekOf(service)));
  const [announcement, setAnnouncement] = useState("");
  const nameOf = (weekday: number) => days[weekday - 1] ?? "";

  function copy(weekday: number, to: number[]) {
    setBlocks(withCopies(blocks, weekday, to));
    setAnnouncement(t("copied", { day: nameOf(weekday), days: to.map(nameOf).join(", ") }));
  }

  return (
    <ApiForm
      action={`/api/care/hours/${service}`}
      method="PUT"
      extra={{ blocks: toHoursBlocks(blocks) }}
      doneHref={doneHref}
      doneText={t("saved")}
    >
      {blocks.length === 0 && others.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {others.map((other) => (
            <Button key={other} variant="soft" size="sm" onClick={() => setBlocks(toEditedBlocks(weekOf(other)))}>
              {t("same", { service: services(`${other}.name`) })}
            </Button>
          ))}
        </div>
      )}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {days.map((name, index) => (
          <WeekDay
            key={name}
            weekday={index + 1}
            days={days}
            blocks={blocks}
            onAdd={() => setBlocks(withBlock(blocks, index + 1))}
            onChange={(key, change) =>
              setBlocks(blocks.map((block) => (block.key === key ? { ...block, ...change } : block)))
            }
            onRemove={(key) => setBlocks(blocks.filter((block) => block.key !== key))}
            onCopy={(to) => copy(index + 1, to)}
          />
        ))}
      </ul>
      <p aria-live="polite" className="sr-only">
        {announcement}
      </p>
      <SubmitButton className="self-start max-sm:w-full">{t("save")}</SubmitButton>
    </ApiForm>
  );
}
