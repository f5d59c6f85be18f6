import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";
import type { OpenCounts } from "@/domain/admin/end-bookings";

type Action = "suspend" | "restore" | "erase" | "release";
const DONE = { suspend: "suspended", restore: "restored", erase: "erased", release: "released" } as const;

interface DecisionProps {
  action: Action;
  path: string;
  name: string;
  /** The amount that the admin sees, for what moves money. */
  seen?: { seenShareCents: number };
  /** What follows for what is open now. */
  consequences?: string[];
}

function Decision({ action, path, name, seen, consequences }: DecisionProps) {
  const t = useTranslations("adminPeople");
  const common = useTranslations("common");
  const isMailed = action === "suspend" || action === "restore";
  return (
    <ReasonDialog
      action={`${path}/${action}`}
      {...(seen ? { extra: seen, keyed: true } : {})}
      consequences={consequences}
      texts={{
        ...{ button: t(action), title: t(`${action}Title`, { name }), text: t(`${action}Text`), done: t(DONE[action]) },
        ...{ reason: t("reason"), reasonHint: t(isMailed ? "reasonMailed" : "reasonHint"), close: common("close") },
      }}
    />
  );
}

interface Person {
  id: string;
  name: string;
  suspendedAt: Date | null;
  erasedAt: Date | null;
}

/** Takes somebody's rights or gives them back, with the reason; nothing is left to decide about an erased account. */
export function PersonRights({
  person: { id, name, suspendedAt, erasedAt },
  open,
}: {
  person: Person;
  open: OpenCounts;
}) {
  const t = useTranslations("adminPeople");
  if (erasedAt) return null;
  const path = `/api/admin/people/${id}`;
  const { waiting, ...ending } = open;
  const ends = ENDS.filter((what) => ending[what] > 0).map((what) => t(`ends.${what}`, { n: ending[what] }));
  const consequences = ends.length > 0 ? ends : [t("ends.nothing")];
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {suspendedAt ? (
        <Decision action="restore" {...{ path, name }} consequences={[t("ends.released", { n: waiting })]} />
      ) : (
        <Decision action="suspend" {...{ path, name, consequences }} />
      )}
      <Decision action="erase" {...{ path, name, consequences }} />
    </div>
  );
}
const ENDS = ["requests", "cancelled", "running", "held"] as const;

/** Lets the payout of one booking go on that waits because a party lost their rights. */
export const ReleasePayout = ({ bookingId, seenShareCents }: { bookingId: string; seenShareCents: number }) => (
  <Decision action="release" path={`/api/admin/bookings/${bookingId}`} name="" seen={{ seenShareCents }} />
);
