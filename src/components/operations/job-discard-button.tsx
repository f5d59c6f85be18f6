import { getTranslations } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import { JobDiscardIsland } from "./job-discard-island";

/** The dialog that takes a job out of the queue, with its texts. */
export async function JobDiscardButton({ id }: { id: string }) {
  const t = await getTranslations("adminJobs");
  const texts = {
    ...{ button: t("discard"), title: t("discardTitle"), text: t("discardText"), reason: t("reason") },
    ...{ reasonHint: t("reasonHint"), done: t("discardDone"), close: t("no"), form: await formTexts() },
  };
  return <JobDiscardIsland id={id} texts={texts} />;
}
