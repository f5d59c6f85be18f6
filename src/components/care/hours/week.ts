import { timeText } from "@/i18n/week";

/** Hours of one weekday (1 is Monday) in minutes, as the API takes them. */
export interface HoursBlock {
  weekday: number;
  fromMinute: number;
  toMinute: number;
}

/** A block as it is being edited: what the time fields hold, and a key of its own. */
export interface EditedBlock {
  key: number;
  weekday: number;
  from: string;
  to: string;
}

const END_OF_DAY = 24 * 60;
const OPENING = { from: "09:00", to: "17:00" };

/** The same for a time field, which knows no 24:00. */
const fieldText = (minute: number) => timeText(minute % END_OF_DAY);

function minuteOf(time: string) {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

let lastKey = 0;
const withKey = (block: Omit<EditedBlock, "key">): EditedBlock => ({ key: ++lastKey, ...block });

/** A week ready to be edited. */
export const toEditedBlocks = (blocks: readonly HoursBlock[]): EditedBlock[] =>
  blocks.map(({ weekday, fromMinute, toMinute }, index) => ({
    key: -index - 1,
    weekday,
    from: fieldText(fromMinute),
    to: fieldText(toMinute),
  }));

/** What is sent: in order of day, an end at 00:00 being midnight. */
export const toHoursBlocks = (blocks: readonly EditedBlock[]): HoursBlock[] =>
  blocks.map(({ weekday, from, to }) => ({
    weekday,
    fromMinute: minuteOf(from),
    toMinute: minuteOf(to) || END_OF_DAY,
  }));

/** The week with one more block on a day: office hours first, after that an hour's break and two hours more. */
export function withBlock(blocks: readonly EditedBlock[], weekday: number): EditedBlock[] {
  const last = blocks.findLast((block) => block.weekday === weekday);
  const from = last ? (minuteOf(last.to) || END_OF_DAY) + 60 : 0;
  const fits = last && from + 120 <= END_OF_DAY;
  const times = fits ? { from: fieldText(from), to: fieldText(from + 120) } : OPENING;
  return inOrder([...blocks, withKey({ weekday, ...times })]);
}

/** The week with some days made the same as one. */
export function withCopies(blocks: readonly EditedBlock[], weekday: number, to: readonly number[]): EditedBlock[] {
  const source = blocks.filter((block) => block.weekday === weekday);
  const rest = blocks.filter((block) => !to.includes(block.weekday));
  const copies = to.flatMap((day) => source.map(({ from, to: until }) => withKey({ weekday: day, from, to: until })));
  return inOrder([...rest, ...copies]);
}

// Array.sort is stable, so the blocks of one day keep their order.
const inOrder = (blocks: EditedBlock[]) => blocks.sort((a, b) => a.weekday - b.weekday);
