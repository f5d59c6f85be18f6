import { formTexts } from "@/components/ui/form/form-texts";
import { ActionButtonIsland, type ActionButtonProps } from "./action-button-island";

/** One step of our API behind a button, with a question first where it matters. For server components. */
export async function ActionButton(props: ActionButtonProps) {
  return <ActionButtonIsland {...props} texts={await formTexts()} />;
}
