import { getTranslations } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import type { BreakerName } from "@/lib/circuit-breaker/names";
import { ReasonIsland } from "./reason-island";

/** The dialog that holds a breaker open, with its texts. */
export async function BreakerForceButton({ name }: { name: BreakerName }) {
  const t = await getTranslations("breakers");
  const texts = {
    ...{ button: t("force"), title: t("forceTitle", { name: t(`names.${name}`) }), text: t("forceText") },
    ...{
      reason: t("reason"),
      reasonHint: t("reasonHint"),
      done: t("forceDone"),
      close: t("no"),
      form: await formTexts(),
    },
  };
  return <ReasonIsland action="/api/admin/circuit-breakers" extra={{ name }} texts={texts} />;
}
