/** What people of the demo data write to each other. */
export interface DemoConversation {
  /** The owner's and the caregiver's key. */
  of: string;
  by: string;
  /** How many hours ago the first message was sent. */
  hoursAgo: number;
  /** In turn, with the minutes after the message before. */
  lines: { from: "owner" | "caregiver"; after: number; text: string }[];
  /** Whether the last message was read. */
  isRead: boolean;
}

export const conversations: DemoConversation[] = [
  {
    ...{ of: "lotte", by: "emma", hoursAgo: 50, isRead: false },
    lines: [
      { from: "owner", after: 0, text: "Dag Emma! Trekt hij bij jou ook zo aan de leiband?" },
      { from: "caregiver", after: 18, text: "Een beetje in het begin, maar na vijf minuten wandelt hij netjes mee." },
      { from: "owner", after: 9, text: "Fijn om te horen. Neem je volgende keer de koekjes uit de kast?" },
      { from: "caregiver", after: 31, text: "Doe ik! Ik stuur je na de wandeling hoe het ging." },
    ],
  },
  {
    ...{ of: "lotte", by: "jonas", hoursAgo: 27, isRead: true },
    lines: [
      { from: "owner", after: 0, text: "Hallo Jonas, kun je ook op zondagochtend?" },
      {
        from: "caregiver",
        after: 44,
        text: "Dat lukt vanaf 9 uur. Bel gerust op 0470 00 00 00 als dat makkelijker is.",
      },
      { from: "owner", after: 12, text: "Top, dan doe ik een aanvraag voor zondag." },
    ],
  },
  {
    ...{ of: "sofie", by: "emma", hoursAgo: 6, isRead: false },
    lines: [
      { from: "owner", after: 0, text: "Dag, heb je ervaring met een oudere hond die medicatie krijgt?" },
      { from: "owner", after: 2, text: "Hij krijgt één pilletje bij het ontbijt." },
    ],
  },
  {
    ...{ of: "james", by: "emma", hoursAgo: 74, isRead: true },
    lines: [
      { from: "owner", after: 0, text: "Hi Emma, do you speak English as well?" },
      { from: "caregiver", after: 25, text: "Sure, no problem at all." },
      { from: "owner", after: 7, text: "Great, talk soon!" },
    ],
  },
  {
    ...{ of: "claire", by: "fatima", hoursAgo: 30, isRead: true },
    lines: [
      { from: "owner", after: 0, text: "Bonjour, est-ce que vous gardez aussi deux chats ensemble ?" },
      { from: "caregiver", after: 52, text: "Bonjour Claire, oui, volontiers. Ils s’entendent bien ?" },
      { from: "owner", after: 5, text: "Très bien, ils sont frères." },
    ],
  },
];
