import { expect, test } from "vitest";
import { GET as stream } from "@/app/api/threads/stream/route";
import { notify } from "@/domain/notifications/notify";
import { db, inTransaction } from "@/lib/db";
import { after, MINUTE_MS } from "@/lib/time";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { sessionCookieOf } from "@/testing/http/call-route";
import { markRead } from "./read-state";
import { askCaregiver, sendMessage } from "./send";

/** Opens a person's stream; `next` waits for an event. */
async function openStream(who: { id: string }, headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  const request = new Request("http://localhost:3000/api/threads/stream", {
    headers: { cookie: await sessionCookieOf(who.id), ...headers },
    signal: leaving.signal,
  });
  const response = await stream(request, { params: Promise.resolve({}) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async () => {
    for (;;) {
      const found = /id: (\d+)\nevent: (?:thread|notice)\ndata: (\S+)\n\n/.exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return { id: found[1] ?? "", threadId: found[2] };
      }
      const read = await reader?.read();
      if (!read || read.done) return null;
      text += read.value;
    }
  };
  return { response, next, leave: () => leaving.abort() };
}

const asking = async () => {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const ask = (text: string, key: string) =>
    askCaregiver({ ...owner, now: new Date() }, { caregiverId: caregiver.id, text, key });
  return { owner, caregiver, ask };
};

test("a message, an answer and what was read reach the open pages of both", async () => {
  const { owner, caregiver, ask } = await asking();
  const [mine, theirs] = [await openStream(owner), await openStream(caregiver)];
  expect(mine.response.headers.get("content-type")).toContain("text/event-stream");
  const { id } = await ask("Past Bas bij jou?", "live-key-1");
  expect([(await mine.next())?.threadId, (await theirs.next())?.threadId]).toEqual([id, id]);
  await sendMessage({ ...caregiver, now: new Date() }, id, { text: "Ja hoor", key: "live-key-2" });
  expect((await mine.next())?.threadId).toBe(id);
  await markRead({ ...owner, now: new Date() }, id, { seq: 2 });
  expect((await theirs.next())?.threadId).toBe(id);
  mine.leave();
  theirs.leave();
  expect([await mine.next(), await theirs.next()]).toContain(null);
});

test("who was away gets what they missed from the last event on", async () => {
  const { owner, caregiver, ask } = await asking();
  const { id } = await ask("Past Bas bij jou?", "gap-key-1");
  const first = await openStream(caregiver, { "last-event-id": String(owner.now.getTime() - 1) });
  const seen = await first.next();
  expect(seen?.threadId).toBe(id);
  first.leave();
  await sendMessage({ ...owner, now: new Date() }, id, { text: "Nog iets", key: "gap-key-2" });
  const again = await openStream(caregiver, { "last-event-id": seen?.id ?? "" });
  expect((await again.next())?.threadId).toBe(id);
  again.leave();
});

test("a new notice reaches its reader's open page", async () => {
  const reader = await person("OWNER");
  const open = await openStream(reader);
  const now = after(new Date(), MINUTE_MS);
  await inTransaction((tx) => notify(tx, { template: "welcome", userId: reader.id, now, data: {} }));
  const { id } = await db.email.findFirstOrThrow({ where: { userId: reader.id } });
  expect((await open.next())?.threadId).toBe(id);
  open.leave();
});

test("a stranger's page stays silent, and a visitor has none", async () => {
  const { ask } = await asking();
  const stranger = await openStream(await person("OWNER"));
  await ask("Past Bas bij jou?", "silent-key-1");
  stranger.leave();
  expect(await stranger.next()).toBeNull();
  const visitor = await stream(new Request("http://localhost:3000/api/threads/stream"), {
    params: Promise.resolve({}),
  });
  expect(visitor.status).toBe(401);
});

test("a page that opens once too often closes the oldest", async () => {
  const who = await person("OWNER");
  const streams = [];
  for (let n = 0; n < 9; n++) streams.push(await openStream(who));
  expect(await streams[0]?.next()).toBeNull();
  for (const each of streams) each.leave();
});
