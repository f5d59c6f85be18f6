/** The pages of the help centre, as their addresses are called; each has a text of that name in the messages. */
export const HELP_TOPICS = [
  "how-it-works",
  "prices",
  "faq",
  "trust",
  "ranking",
  "about",
  "accessibility",
  "cookies",
] as const;

export type HelpTopic = (typeof HELP_TOPICS)[number];

export const isHelpTopic = (name: string): name is HelpTopic => HELP_TOPICS.some((topic) => topic === name);
