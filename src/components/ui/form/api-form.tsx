import { ApiFormIsland, type ApiFormProps } from "@/components/ui/form/api-form-island";
import { formTexts } from "@/components/ui/form/form-texts";

/**
 * The one way to submit: a form whose controls become JSON for our API. Faults come back beside their fields, with a
 * summary that takes focus; a lost connection keeps what was typed. For server components.
 */
export async function ApiForm(props: ApiFormProps) {
  return <ApiFormIsland {...props} texts={await formTexts()} />;
}
