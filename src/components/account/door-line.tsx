import { Link } from "@/i18n/link";

/** A question and where its answer is: "No account yet? Sign up". */
export function DoorLine({ ask, href, label }: { ask?: string; href: string; label: string }) {
  return (
    <p className="flex min-h-11 flex-wrap items-center gap-x-2">
      {ask && <span className="text-muted">{ask}</span>}
      <Link href={href} className="link inline-flex min-h-11 items-center font-semibold">
        {label}
      </Link>
    </p>
  );
}
