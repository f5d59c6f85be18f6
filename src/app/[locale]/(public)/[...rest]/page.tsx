import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("missing");
  return { title: t("title"), robots: { index: false } };
}

/** Any address that no page claims, so that its "not found" speaks the reader's language. */
export default function UnknownPage() {
  notFound();
}
