import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/admin/reason-dialog";

type Action = "suspend" | "restore" | "erase" | "release";
const DONE = { suspend: "suspended", restore: "restored", erase: "erased", release: "released" } as const;

interface DecisionProps {
  action: Action;
  path: string;
  name: string;
  /** The amount that the admin sees, for what moves money. */
  seen?: { seenShareCents: number };
}

function Decision({ action, path, name, seen }: DecisionProps) {
  const t = useTranslations("adminPeople");
  const common = useTranslations("common");
  return (
    <ReasonDialog
      action={`${path}/${action}`}
      {...(seen ? { extra: seen, keyed: true } : {})}
      texts={{
        ...{ button: t(action), title: t(`${action}Title`, { name }), text: t(`${action}Text`), done: t(DONE[action]) },
        ...{ reason: t("reason"), reasonHint: t("reasonHint"), close: common("close") },
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
export function PersonRights({ person: { id, name, suspendedAt, erasedAt } }: { person: Person }) {
  if (erasedAt) return null;
  const path = `/api/admin/people/${id}`;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Decision action={suspendedAt ? "restore" : "suspend"} {...{ path, name }} />
      <Decision action="erase" {...{ path, name }} />
    </div>
  );
}

/** Lets the payout of one booking go on that waits because a party lost their rights. */
export const ReleasePayout = ({ bookingId, seenShareCents }: { bookingId: string; seenShareCents: number }) => (
  <Decision action="release" path={`/api/admin/bookings/${bookingId}`} name="" seen={{ seenShareCents }} />
);
