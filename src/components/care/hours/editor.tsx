import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { WeekEditorIsland } from "@/components/care/hours/editor-island";
import { weekdayNames } from "@/components/care/hours/week";
import { formTexts } from "@/components/ui/form/form-texts";
import type { MyCaregiver } from "@/domain/caregivers/queries";
import type { Service } from "@/generated/prisma/enums";

interface Props {
  service: Service;
  weeklyHours: MyCaregiver["weeklyHours"];
  doneHref: string | undefined;
}

/** The week of one service, in the reader's language. */
export async function WeekEditor({ service, weeklyHours, doneHref }: Props) {
  const { careHours: texts } = await getMessages();
  const t = await getTranslations("careHours");
  const services = await getTranslations("services");
  const weekOf = (each: Service) => weeklyHours.filter((block) => block.service === each).map(plain);
  const others = [...new Set(weeklyHours.map((block) => block.service))].map((other) => ({
    label: t("same", { service: services(`${other}.name`) }),
    blocks: weekOf(other),
  }));
  const { closed, add, addTo, from, to, block, remove, copy, copyFrom, copyTo, copyDo, cancel, copied } = texts;
  return (
    <WeekEditorIsland
      key={service}
      action={`/api/care/hours/${service}`}
      blocks={weekOf(service)}
      others={others}
      doneHref={doneHref}
      texts={{
        ...{ closed, add, addTo, from, to, block, remove, copy, copyFrom, copyTo, copyDo, cancel, copied },
        save: texts.save,
        saved: texts.saved,
        days: weekdayNames(await getLocale()),
        form: await formTexts(),
      }}
    />
  );
}

const plain = ({ weekday, fromMinute, toMinute }: MyCaregiver["weeklyHours"][number]) => ({
  weekday,
  fromMinute,
  toMinute,
});
