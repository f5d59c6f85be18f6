import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

const EXPLAINED = ["place", "from", "to", "maxPrice", "cursor"] as const;

/** What is wrong with the filters, field by field. */
export function WrongSearch({ fields }: { fields: string[] }) {
  const t = useTranslations("search");
  const known = new Set(fields.map((field) => EXPLAINED.find((each) => each === field) ?? "other"));
  return (
    <Alert tone="danger" role="alert" title={t("wrong")} className="mt-6">
      <ul>
        {[...known].map((field) => (
          <li key={field}>{t(`wrongFields.${field}`)}</li>
        ))}
      </ul>
    </Alert>
  );
}
