import { invalidField } from "@/lib/errors";
import type { WeekHours } from "./schema";

type Block = WeekHours["blocks"][number];

/**
 * The week in order, with blocks that touch made one: care across the seam is then inside one block. Refuses a block that
 * ends before it begins and two that overlap, naming the one at fault by its place in what was sent.
 */
export function tidyWeek(blocks: readonly Block[]): Block[] {
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
