import { randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Email, type Message, recipients } from "./email";

/** The response to a request with an idempotency key; `fingerprint` identifies the request. */
export type SavedResponse = { key: string; fingerprint: string; answeredAt: string; body: object };

/** One accepted request as the journal holds it: messages and response in one line, so that neither is lost alone. */
type Entry = { messages: Message[]; answer: SavedResponse | null };

/** All mail and all idempotency keys, in memory and in a journal. */
export class Store {
  readonly #journal;
  #messages: Message[] = [];
  #responses = new Map<string, SavedResponse>();

  constructor(
    dataDir: string | undefined,
    readonly now: () => Date,
  ) {
    this.#journal = openJournal<Entry>(dataDir);
    for (const entry of this.#journal.read()) this.#apply(entry);
  }

  /** Stores emails, and under the request's key the response that `toResponse` makes of their ids. */
  accept(emails: Email[], keyed: { key: string; fingerprint: string } | null, toResponse: (ids: string[]) => object) {
    const createdAt = this.now().toISOString();
    const idempotencyKey = keyed?.key ?? null;
    const messages = emails.map((email) => ({ ...email, id: randomUUID(), createdAt, idempotencyKey }));
    const body = toResponse(messages.map(({ id }) => id));
    const entry: Entry = { messages, answer: keyed && { ...keyed, answeredAt: createdAt, body } };
    this.#journal.append(entry);
    this.#apply(entry);
    return body;
  }

  /** Messages, newest first, filtered by recipient and by text in the subject. */
  messages({ to, subject }: { to?: string | null; subject?: string | null } = {}): Message[] {
    const address = to?.trim().toLowerCase();
    const text = subject?.toLowerCase();
    return this.#messages.filter(
      (message) =>
        (!address || recipients(message).includes(address)) && (!text || message.subject.toLowerCase().includes(text)),
    );
  }

  message(id: string): Message | undefined {
    return this.#messages.find((message) => message.id === id);
  }

  savedResponse(key: string): SavedResponse | undefined {
    return this.#responses.get(key);
  }

  /** All addresses with mail, their number of messages and latest message, latest first. */
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

  /** Deletes all emails and keys, for the start of a test. */
  clear(): void {
    this.#journal.clear();
    this.#messages = [];
    this.#responses.clear();
  }

  #apply({ messages, answer }: Entry): void {
    this.#messages.unshift(...messages.toReversed());
    if (answer) this.#responses.set(answer.key, answer);
  }
}

/** A file of JSON lines that survives a crash. */
type Journal<Entry> = { read(): Entry[]; append(entry: Entry): void; clear(): void };

const FILE = "mailbox.jsonl";

/** The journal in a folder (created when missing), or an empty one without a folder. */
function openJournal<Entry>(dataDir: string | undefined): Journal<Entry> {
  if (!dataDir) return { read: () => [], append: () => {}, clear: () => {} };
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, FILE);
  const content = () => (existsSync(file) ? readFileSync(file, "utf8") : "");
  if (!/(?:^|\n)$/.test(content())) appendFileSync(file, "\n");
  return {
    read: () =>
      content()
        .split("\n")
        .flatMap(parsed<Entry>),
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
    clear: () => writeFileSync(file, ""),
  };
}

/** Skips a line torn by a crash: its request had no response. */
function parsed<Entry>(line: string): Entry[] {
  try {
    return line ? [JSON.parse(line) as Entry] : [];
  } catch {
    return [];
  }
}
