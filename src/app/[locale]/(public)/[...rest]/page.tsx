import { notFound } from "next/navigation";

/** Any address that no page claims, so that its "not found" speaks the reader's language. */
export default function NoSuchPage() {
  notFound();
}
