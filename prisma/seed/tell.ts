import type { Story } from "./story";

/**
 * Tells all stories at once, moment by moment in the order of time, as the town lived them. A story whose next moment
 * has not come by `now` stops there: the rest is left to the living town.
 */
export async function tell(stories: readonly Story[], now: Date) {
  const waiting = await Promise.all(stories.map(nextOf));
  for (;;) {
    const next = waiting.reduce((first, each) => (each.at < first.at ? each : first), { at: now, story: null });
    if (!next.story) return;
    waiting[waiting.indexOf(next)] = await nextOf(next.story);
  }
}

interface Waiting {
  at: Date;
  story: Story | null;
}

async function nextOf(story: Story): Promise<Waiting> {
  const { value, done } = await story.next();
  return done ? { at: new Date(8.64e15), story: null } : { at: value, story };
}
