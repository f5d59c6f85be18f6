import { getTranslations } from "next-intl/server";
import { formTexts } from "@/components/ui/form-texts";
import type { BreakerName } from "@/lib/circuit-breaker/names";
import { BreakerForceIsland } from "./breaker-force-island";

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
  return <BreakerForceIsland name={name} texts={texts} />;
}
