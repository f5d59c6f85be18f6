import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";

interface Props {
  label: string;
  note?: string;
  count: number;
  href: string;
  open: string;
  nothing: string;
}

/** One work queue: its length, and the link to it. */
export function QueueCard({ label, note, count, href, open, nothing }: Props) {
  return (
    <Card as="li" className="flex flex-col items-start gap-2">
      <p className="figures font-display text-4xl font-extrabold">{count}</p>
      <h2 className="font-sans text-base font-semibold">{label}</h2>
      {note && <p className="text-sm text-muted">{note}</p>}
      <div className="mt-auto pt-2">
        {count === 0 ? (
          <p className="py-2 text-sm text-muted">{nothing}</p>
        ) : (
          <ButtonLink href={href} size="sm" variant="soft" aria-label={`${open}: ${label}`}>
            {open}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
