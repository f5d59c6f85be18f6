import { useTranslations } from "next-intl";
import { Icon } from "@/components/illustrations/icon";
import { Badge, type Tone } from "@/components/ui/badge";
import type { DescribedOperation } from "@/lib/openapi/document";
import type { AuthRequirement } from "@/lib/route/spec";
import { shapeText } from "./shape-text";

const TONES: Record<string, Tone> = { get: "info", post: "brand", put: "brand", patch: "brand", delete: "danger" };

interface Props {
  method: string;
  path: string;
  as: AuthRequirement;
  operation: DescribedOperation;
}

/** One method of one path, collapsed by default. */
export function Operation({ method, path, as, operation }: Props) {
  const t = useTranslations("developers");
  const { summary, parameters, requestBody, responses } = operation;
  const refusals = Object.keys(responses).filter((status) => status !== "200");
  return (
    <details className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
        <Badge tone={TONES[method]}>{method.toUpperCase()}</Badge>
        <code className="min-w-0 font-semibold break-all">{path}</code>
        <Icon name="chevron-down" className="ml-auto size-5 shrink-0 text-muted group-open:rotate-180" />
        <span className="w-full text-muted">
          <span lang="en">{summary}</span> <Badge>{t(`who.${as}`)}</Badge>
        </span>
      </summary>
      <div className="flex flex-col gap-4 border-t border-line p-4">
        {parameters.length > 0 && (
          <Part title={t("parameters")}>
            {parameters
              .map(({ name, required, schema }) => `${name}${required ? "" : "?"}: ${shapeText(schema)}`)
              .join("\n")}
          </Part>
        )}
        {requestBody && <Part title={t("sends")}>{contentText(requestBody.content)}</Part>}
        <Part title={t("answers")}>{answerText(responses["200"])}</Part>
        <p className="text-sm text-muted">
          {t("refusals")} {refusals.join(", ")}
        </p>
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: string }) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm font-semibold text-muted">{title}</h3>
      {/* Wide shapes scroll inside their own box, which the keyboard reaches. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse */}
      <pre tabIndex={0} lang="en" className="mt-1 overflow-x-auto rounded-md bg-sunken p-3 text-sm">
        {children}
      </pre>
    </div>
  );
}

const contentText = (content: NonNullable<DescribedOperation["requestBody"]>["content"]) =>
  Object.entries(content)
    .map(([media, { schema }]) => (media === "application/json" ? shapeText(schema) : media))
    .join("\n");

const answerText = (response: DescribedOperation["responses"][string] | undefined) =>
  response && "content" in response ? contentText(response.content) : "";
