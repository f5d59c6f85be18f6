import { lockMyCaregiver } from "@/domain/caregivers/authorize";
import { refreshListings } from "@/domain/caregivers/listings";
import type { WeekHours } from "@/domain/caregivers/schema";
import type { Service } from "@/generated/prisma/enums";
import type { Ctx } from "@/lib/actor";
import { inTransaction } from "@/lib/db";
import { AppError, invalidField } from "@/lib/errors";

type Block = WeekHours["blocks"][number];

/**
 * The week in order, with blocks that touch made one: care across the seam is then inside one block. Refuses a block that
 * ends before it begins and two that overlap, naming the one at fault by its place in what was sent.
 */
export function normalizeWeek(blocks: readonly Block[]): Block[] {
  const inOrder = blocks
    .map((block, index) => ({ ...block, index }))
    .sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute);
  const week: Block[] = [];
  for (const { index, ...block } of inOrder) {
    if (block.toMinute <= block.fromMinute)
      throw invalidField(`blocks.${index}.toMinute`, "hours_end_first", "The end must be after the start.");
    const before = week.at(-1);
    if (before?.weekday !== block.weekday || before.toMinute < block.fromMinute) week.push(block);
    else if (before.toMinute === block.fromMinute) before.toMinute = block.toMinute;
    else throw invalidField(`blocks.${index}.fromMinute`, "hours_overlap", "Two blocks of one day overlap.");
  }
  return week;
}

/** Replaces the ordinary week of one service. An empty week closes it. Care already agreed stands. */
export async function saveHours({ actor }: Ctx, service: Service, { blocks }: WeekHours) {
  const week = normalizeWeek(blocks);
  return inTransaction(async (tx) => {
    const { userId: caregiverId } = await lockMyCaregiver(tx, actor);
    if (!(await tx.listing.findUnique({ where: { caregiverId_service: { caregiverId, service } } })))
      throw new AppError("conflict", "service_first", "Add the service before its hours.");
    await tx.weeklyHours.deleteMany({ where: { caregiverId, service } });
    await tx.weeklyHours.createMany({ data: week.map((block) => ({ ...block, caregiverId, service })) });
    await refreshListings(tx, caregiverId);
    return { blocks: week };
  });
}
