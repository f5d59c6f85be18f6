import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { LocalizedFormTexts } from "@/components/ui/form/localized-form-texts";
import { Link } from "@/i18n/link";

interface Props {
  title: string;
  text?: ReactNode;
  /** Links to related pages, under the form. */
  below?: ReactNode;
  children: ReactNode;
}

/** The narrow page of sign-up, sign-in and email links: one question, one button. */
export function AuthCard({ title, text, below, children }: Props) {
  const t = useTranslations("form");
  return (
    <div className="page flex justify-center py-8 sm:py-14">
      <Card className="w-full max-w-lg">
        <h1 className="text-3xl">{title}</h1>
        {text && <p className="mt-2 text-muted">{text}</p>}
        <div className="mt-6 flex flex-col gap-5">
          <noscript>
            <Alert tone="warning">{t("noScript")}</Alert>
          </noscript>
          <LocalizedFormTexts>{children}</LocalizedFormTexts>
        </div>
        {below && <div className="mt-6 flex flex-col gap-1 border-t border-line pt-4">{below}</div>}
      </Card>
    </div>
  );
}

/** A question and where its answer is: "No account yet? Sign up". */
export function AuthLink({ question, href, label }: { question?: string; href: string; label: string }) {
  return (
    <p className="flex min-h-11 flex-wrap items-center gap-x-2">
      {question && <span className="text-muted">{question}</span>}
      <Link href={href} className="link inline-flex min-h-11 items-center font-semibold">
        {label}
      </Link>
    </p>
  );
}
