import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Letter, type Message, recipients } from "./email";

/** What was answered to a request with an idempotency key; `fingerprint` tells whether the next one is the same. */
export type Answer = { key: string; fingerprint: string; answeredAt: string; body: object };

/** One accepted request: its messages and what was answered, written together so that neither is lost alone. */
type Entry = { messages: Message[]; answer: Answer | null };

/** All mail and all idempotency keys, kept in memory and in a journal. */
export class Store {
  readonly #journal;
  #messages: Message[] = [];
  #answers = new Map<string, Answer>();

  constructor(
    dataDir: string | undefined,
    readonly now: () => Date,
  ) {
    this.#journal = openJournal<Entry>(dataDir);
    for (const entry of this.#journal.read()) this.#remember(entry);
  }

  /** Puts letters in the mailbox and remembers under the key, if there is one, what `answerWith` their ids says. */
  accept(letters: Letter[], asked: { key: string; fingerprint: string } | null, answerWith: (ids: string[]) => object) {
    const createdAt = this.now().toISOString();
    const idempotencyKey = asked?.key ?? null;
    const messages = letters.map((letter) => ({ ...letter, id: randomUUID(), createdAt, idempotencyKey }));
    const body = answerWith(messages.map(({ id }) => id));
    const entry: Entry = { messages, answer: asked && { ...asked, answeredAt: createdAt, body } };
    this.#journal.append(entry);
    this.#remember(entry);
    return body;
  }

  /** The messages, newest first, that went to an address and have these words in their subject. */
  messages({ to, subject }: { to?: string | null; subject?: string | null } = {}): Message[] {
    const address = to?.trim().toLowerCase();
    const words = subject?.toLowerCase();
    return this.#messages.filter(
      (message) =>
        (!address || recipients(message).includes(address)) &&
        (!words || message.subject.toLowerCase().includes(words)),
    );
  }

  message(id: string): Message | undefined {
    return this.#messages.find((message) => message.id === id);
  }

  answer(key: string): Answer | undefined {
    return this.#answers.get(key);
  }

  /** Every address that has mail, with how much and when the last came, that one first. */
  addresses(): { address: string; count: number; latest: Message }[] {
    const inboxes = new Map<string, { address: string; count: number; latest: Message }>();
    for (const message of this.#messages) {
      for (const address of recipients(message)) {
        const inbox = inboxes.get(address);
        if (inbox) inbox.count += 1;
        else inboxes.set(address, { address, count: 1, latest: message });
      }
    }
    return [...inboxes.values()];
  }

  /** Empties the mailbox and forgets the keys, so that a test begins with nothing. */
  clear(): void {
    this.#journal.clear();
    this.#messages = [];
    this.#answers.clear();
  }

  #remember({ messages, answer }: Entry): void {
    this.#messages.unshift(...messages.toReversed());
    if (answer) this.#answers.set(answer.key, answer);
  }
}

/** Lines of JSON in a file: what was written before a crash is there after it. */
export type Journal<Entry> = { read(): Entry[]; append(entry: Entry): void; clear(): void };

const FILE = "mailbox.jsonl";

/** The journal in a directory (made if need be), or one that remembers nothing when there is no directory. */
export function openJournal<Entry>(dataDir: string | undefined): Journal<Entry> {
  if (!dataDir) return { read: () => [], append: () => {}, clear: () => {} };
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, FILE);
  const written = () => (existsSync(file) ? readFileSync(file, "utf8") : "");
  if (!/(?:^|\n)$/.test(written())) appendFileSync(file, "\n");
  return {
    read: () =>
      written()
        .split("\n")
        .flatMap(parsed<Entry>),
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
    clear: () => writeFileSync(file, ""),
  };
}

/** A line torn by a crash was never answered for, so it is left out. */
function parsed<Entry>(line: string): Entry[] {
  try {
    return line ? [JSON.parse(line) as Entry] : [];
  } catch {
    return [];
  }
}
