import { lockUser, requireUser } from "@/domain/accounts/authorize";
import { enqueueInTx, type JobPayload, JobTypes } from "@/domain/jobs";
import { notify } from "@/domain/notifications/notify";
import { PERSONAL_DATA, PERSONAL_FILES } from "@/domain/privacy/personal-data";
import type { DataCopy } from "@/domain/privacy/responses";
import { type DataExport, Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, inTransaction } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { after, DAY_MS, HOUR_MS } from "@/lib/time";

/** So long a copy can be fetched. */
const FETCH_MS = 7 * DAY_MS;
/** One copy in this time: making it reads everything. */
const AGAIN_MS = DAY_MS;
/** One that is not ready by then never will be. */
const GIVE_UP_MS = HOUR_MS;

type Asked = Pick<DataExport, "state" | "askedAt" | "expiresAt">;
const stateOf = ({ state, askedAt }: Asked, now: Date) =>
  state === "READY" ? "ready" : state === "QUEUED" && after(askedAt, GIVE_UP_MS) > now ? "making" : "failed";

const lastOf = (userId: string, now: Date) => ({
  where: { userId, expiresAt: { gt: now } },
  orderBy: [{ askedAt: "desc" as const }, { id: "desc" as const }],
});

/** Asks for a copy of one's own data. While one is being made this changes nothing; a ready one can be made again after a day. */
export async function requestExport({ actor, now }: Ctx) {
  const userId = requireUser(actor);
  return inTransaction(async (tx) => {
    await lockUser(tx, userId);
    const last = await tx.dataExport.findFirst(lastOf(userId, now));
    const state = last ? stateOf(last, now) : "none";
    if (state === "making") return { ok: true };
    if (last && state === "ready" && after(last.askedAt, AGAIN_MS) > now)
      throw new AppError("conflict", "export_recent", "You had a copy of your data made less than a day ago.");
    const data = { userId, askedAt: now, expiresAt: after(now, FETCH_MS) };
    const { id: exportId } = await tx.dataExport.create({ data, select: { id: true } });
    await enqueueInTx(tx, JobTypes.EXPORT_DATA, { exportId }, { key: `export:${exportId}` });
    return { ok: true };
  });
}

/** How far the last copy that somebody asked for is. */
export async function getExportState({ actor, now }: Ctx) {
  const last = await db.dataExport.findFirst({
    ...lastOf(requireUser(actor), now),
    select: { state: true, askedAt: true, expiresAt: true },
  });
  if (!last) return { state: "none" as const, askedAt: null, until: null, mayAsk: true };
  const state = stateOf(last, now);
  const mayAsk = state === "failed" || (state === "ready" && after(last.askedAt, AGAIN_MS) <= now);
  return { state, askedAt: last.askedAt, until: state === "ready" ? last.expiresAt : null, mayAsk };
}

/** The files that belong to a copy, each at an address of its own. */
export const listFiles = async ({ actor }: Ctx) => filesOf(requireUser(actor));

const filesOf = async (personId: string) =>
  (await Promise.all(PERSONAL_FILES.map(({ list }) => list(personId)))).flat();

/** The last copy that is ready, as JSON. */
export async function fetchExport({ actor, now }: Ctx): Promise<string> {
  const { where, orderBy } = lastOf(requireUser(actor), now);
  const found = await db.dataExport.findFirst({
    where: { ...where, state: "READY" },
    orderBy,
    select: { content: true },
  });
  if (!found?.content) throw notFound("export");
  return found.content;
}

/** Makes a copy, and mails that it is ready. A failure shows on the page until another attempt succeeds. */
export async function buildExport({ now }: Ctx, { exportId }: JobPayload<typeof JobTypes.EXPORT_DATA>) {
  const asked = await db.dataExport.findUnique({ where: { id: exportId, state: { not: "READY" } } });
  if (!asked) return; // made already, or its person erased
  const { userId } = asked;
  try {
    const content = JSON.stringify(await collect(userId, now), null, 1);
    const expiresAt = after(now, FETCH_MS);
    await inTransaction(async (tx) => {
      const ready = { state: "READY", content, readyAt: now, expiresAt } as const;
      const { count } = await tx.dataExport.updateMany({
        where: { id: exportId, state: { not: "READY" } },
        data: ready,
      });
      if (count === 0) return;
      const data = { until: expiresAt.toISOString() };
      await notify(tx, { template: "export-ready", userId, now, about: exportId, data });
    });
  } catch (error) {
    await db.dataExport.updateMany({ where: { id: exportId, state: "QUEUED" }, data: { state: "FAILED" } });
    throw error; // the queue repeats it
  }
}

/** Everything of one person that PERSONAL_DATA names, under the names it gives. */
async function collect(personId: string, now: Date): Promise<DataCopy> {
  const data: DataCopy["data"] = {};
  for (const [table, { exported }] of Object.entries(PERSONAL_DATA)) {
    if (!exported) continue;
    const columns = Prisma.raw(exported.columns.map((column) => `"${column}"`).join(", "));
    const [row] = await db.$queryRaw<{ rows: Record<string, unknown>[] }[]>`
      SELECT coalesce(json_agg(r), '[]') AS rows
      FROM (SELECT ${columns} FROM ${Prisma.raw(`"${table}"`)} WHERE ${exported.whose(personId)} ORDER BY 1) r`;
    data[exported.name] = row?.rows ?? [];
  }
  return { format: 1, madeAt: now.toISOString(), data, files: await filesOf(personId) };
}
