import { expect, test } from "vitest";
import { readMessages } from "@/domain/messages/queries";
import { reportMessage } from "@/domain/messages/read-state";
import { askCaregiver } from "@/domain/messages/send";
import { db } from "@/lib/db";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { dismissMessageReport, hideReportedMessage, listMessageReports } from "./message-reports";

const reason = "Na lezing van het gesprek.";

async function reported(text: string) {
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const sent = await askCaregiver(owner, { caregiverId: caregiver.id, text, key: "reported-message" });
  await reportMessage(caregiver, sent.id, { messageId: sent.message.id, reason: "SPAM", note: "Reclame" });
  const { id } = await db.messageReport.findFirstOrThrow({ where: { messageId: sent.message.id } });
  return { id, threadId: sent.id, owner, caregiver };
}

test("an admin reads a reported message as it was written, and hides it from its reader alone", async () => {
  const admin = await person("ADMIN");
  const { id, threadId, owner, caregiver } = await reported("Bel 0470 12 34 56 voor goedkope brokken");
  const found = (await listMessageReports(admin)).rows.find((report) => report.id === id);
  expect(found).toMatchObject({
    ...{ reason: "SPAM", note: "Reclame", messages: [{ isReported: true, text: expect.stringContaining("0470") }] },
  });
  await hideReportedMessage(admin, id, { reason });
  expect((await readMessages(caregiver, threadId, {})).messages).toMatchObject([{ text: null, state: "hidden" }]);
  expect((await readMessages(owner, threadId, {})).messages).toMatchObject([{ state: "hidden", isOwn: true }]);
  expect((await listMessageReports(admin)).rows.map((report) => report.id)).not.toContain(id);
  await expect(dismissMessageReport(admin, id, { reason })).rejects.toMatchObject({ code: "already_decided" });
  expect(await db.auditLog.findMany({ where: { subject: `report:${id}` } })).toMatchObject([
    { action: "report.hide", reason },
  ]);
});

test("a dismissed report leaves the message, and nobody else decides or reads", async () => {
  const admin = await person("ADMIN");
  const { id, threadId, owner, caregiver } = await reported("Past Bas bij jou?");
  await expect(listMessageReports(owner)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(hideReportedMessage(owner, id, { reason })).rejects.toMatchObject({ kind: "forbidden" });
  await dismissMessageReport(admin, id, { reason });
  expect((await readMessages(caregiver, threadId, {})).messages).toMatchObject([{ state: "shown" }]);
  await expect(hideReportedMessage(admin, threadId, { reason })).rejects.toMatchObject({ code: "report_not_found" });
});

test("a queue longer than a page goes on with the next, and back", async () => {
  const admin = await person("ADMIN");
  const [owner, caregiver] = [await person("OWNER"), await approvedCaregiver()];
  const sent = await askCaregiver(owner, { caregiverId: caregiver.id, text: "Past Bas bij jou?", key: "many-reports" });
  const reporters = await Promise.all(Array.from({ length: 21 }, () => person("OWNER")));
  await db.messageReport.createMany({
    data: reporters.map(({ id }) => ({
      ...{ messageId: sent.message.id, reporterId: id, reason: "SPAM" as const, createdAt: admin.now },
    })),
  });
  const first = await listMessageReports(admin);
  expect(first).toMatchObject({ rows: { length: 20 }, previous: null });
  const second = await listMessageReports(admin, { after: first.next ?? "" });
  expect(second.rows.length).toBeGreaterThan(0);
  const before = await listMessageReports(admin, { before: second.rows[0]?.id ?? "" });
  expect(before.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
});
