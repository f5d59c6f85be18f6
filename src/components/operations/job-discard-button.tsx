import { getTranslations } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import { ReasonIsland } from "./reason-island";

/** The dialog that takes a job out of the queue, with its texts. */
export async function JobDiscardButton({ id }: { id: string }) {
  const t = await getTranslations("adminJobs");
  const texts = {
    ...{ button: t("discard"), title: t("discardTitle"), text: t("discardText"), reason: t("reason") },
    ...{ reasonHint: t("reasonHint"), done: t("discardDone"), close: t("no"), form: await formTexts() },
  };
  return <ReasonIsland action={`/api/admin/jobs/${id}/discard`} texts={texts} />;
}
