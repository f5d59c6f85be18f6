import { afterAll, beforeAll, expect, test } from "vitest";
import { approveProposal } from "@/domain/complaints/approve-proposal";
import { decideComplaint } from "@/domain/complaints/decide";
import { openComplaint } from "@/domain/complaints/open";
import { db } from "@/lib/db";
import { after, HOUR_MS } from "@/lib/time";
import { atTime } from "@/testing/fixtures/booking-steps";
import { keyed } from "@/testing/fixtures/keyed";
import { completeWalk, paidWalk } from "@/testing/fixtures/paid-booking";
import { type Person, person } from "@/testing/fixtures/users";
import { type ExternalServices, runJobsToCompletion, startExternalServices } from "@/testing/servers/external-services";
import { listProposals, rejectProposal } from "./proposals";
import { refundBooking } from "./refund";

let outside: ExternalServices;
let [first, second]: Person[] = [];
beforeAll(async () => {
  outside = await startExternalServices();
  [first, second] = [await person("ADMIN"), await person("ADMIN")];
});
afterAll(() => outside.stop());

const admins = () => ({ first: first as Person, second: second as Person }); // made above
const why = { reason: "GOODWILL", note: "Een gebaar." } as const;
const PRICE = { priceCents: 60_000 };
const refund = (bookingId: string, amountCents: number, key = keyed({})) =>
  refundBooking(admins().first, { ...key, bookingId, amountCents, ...why });
const refunded = async (bookingId: string) =>
  (await db.refund.findMany({ where: { bookingId } })).map(({ amountCents }) => amountCents);
const mails = (bookingId: string, template: string) => db.email.count({ where: { bookingId, template } });
const approve = (who: Person, id: string, seenAmountCents: number, key = keyed({})) =>
  approveProposal(who, id, { ...key, seenAmountCents });
const actionsOf = async (bookingId: string) =>
  (await db.auditLog.findMany({ where: { subject: `booking:${bookingId}` }, orderBy: { seq: "asc" } })).map(
    ({ actorId, action }) => [actorId, action],
  );

test("a refund above the limit waits for another admin, and happens once", async () => {
  const { id } = await paidWalk(outside, PRICE);
  const key = keyed({});
  const proposed = await refund(id, 25_001, key);
  expect(proposed).toMatchObject({ proposed: true, amountCents: 25_001, leftCents: 60_000 });
  expect(await refund(id, 25_001, key)).toEqual(proposed);
  expect([await refunded(id), await mails(id, "refund-made")]).toEqual([[], 0]);

  const mine = (await listProposals(admins().first)).find(({ bookingId }) => bookingId === id);
  expect(mine).toMatchObject({ id: proposed.id, isMine: true, amountCents: 25_001 });
  await expect(approve(admins().first, proposed.id, 25_001)).rejects.toMatchObject({ code: "own_proposal" });
  await expect(rejectProposal(admins().first, proposed.id, { reason: "Toch niet." })).rejects.toMatchObject({
    code: "own_proposal",
  });
  await expect(approve(admins().second, proposed.id, 25_000)).rejects.toMatchObject({ code: "refund_changed" });
  await expect(refund(id, 100)).rejects.toMatchObject({ code: "proposal_open" });

  const approval = keyed({});
  const done = await approve(admins().second, proposed.id, 25_001, approval);
  expect(await approve(admins().second, proposed.id, 25_001, approval)).toEqual(done);
  await expect(approve(admins().second, proposed.id, 25_001)).rejects.toMatchObject({ code: "already_decided" });
  expect([await refunded(id), await mails(id, "refund-made")]).toEqual([[25_001], 2]);
  expect(await actionsOf(id)).toEqual([
    [admins().first.id, "proposal.make"],
    [admins().second.id, "proposal.approve"],
    [admins().second.id, "booking.refund"],
  ]);
  await runJobsToCompletion();
});

test("refunds of one booking count together, so that no two small ones go around the limit", async () => {
  const { id } = await paidWalk(outside, PRICE);
  expect(await refund(id, 25_000)).not.toHaveProperty("proposed");
  const proposed = await refund(id, 1);
  expect(proposed).toHaveProperty("proposed", true);
  await rejectProposal(admins().second, proposed.id, { reason: "Het is genoeg zo." });
  expect(await refunded(id)).toEqual([25_000]);
  expect(await actionsOf(id)).toMatchObject([
    [admins().first.id, "booking.refund"],
    [admins().first.id, "proposal.make"],
    [admins().second.id, "proposal.reject"],
  ]);
  await runJobsToCompletion();
});

test("of two admins at once one approves", async () => {
  const { id } = await paidWalk(outside, PRICE);
  const proposed = await refund(id, 30_000);
  const third = await person("ADMIN");
  const answers = await Promise.allSettled([admins().second, third].map((who) => approve(who, proposed.id, 30_000)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await refunded(id)).toEqual([30_000]);
  await runJobsToCompletion();
});

test("a decision about a complaint above the limit leaves it open until another admin approves", async () => {
  const { id, owner } = await paidWalk(outside, PRICE);
  const end = await completeWalk(id);
  await openComplaint(atTime(owner, after(end, HOUR_MS)), id, { text: "Er is niemand komen opdagen die dag." });
  const decision = { decision: "REFUND_ALL", note: "Er kwam niemand.", seenLeftCents: 60_000 } as const;
  expect(await decideComplaint(admins().first, id, keyed(decision))).toEqual({
    ...{ bookingId: id, decision: "REFUND_ALL", refundCents: 60_000, proposed: true },
  });
  await expect(
    decideComplaint(admins().second, id, keyed({ decision: "PAY_OUT", note: "Toch niet." })),
  ).rejects.toMatchObject({ code: "proposal_open" });
  expect(await mails(id, "complaint-decided")).toBe(0);
  const [open] = (await listProposals(admins().second)).filter(({ bookingId }) => bookingId === id);
  await approve(admins().second, open?.id ?? "", 60_000);
  expect(await db.complaint.findUniqueOrThrow({ where: { bookingId: id } })).toMatchObject({
    ...{ refundCents: 60_000, decidedBy: admins().second.id, decisionNote: "Er kwam niemand." },
  });
  expect([await refunded(id), await mails(id, "complaint-decided")]).toEqual([[60_000], 2]);
  await runJobsToCompletion();
});

test("the database itself refuses the same admin twice, and two open proposals of one booking", async () => {
  const { id } = await paidWalk(outside, PRICE);
  const proposed = await refund(id, 30_000);
  const closed = { closedBy: admins().first.id, closedAt: new Date(), outcome: "APPROVED" } as const;
  await expect(db.moneyProposal.update({ where: { id: proposed.id }, data: closed })).rejects.toThrow(/two_admins/);
  const { id: _, ...row } = await db.moneyProposal.findUniqueOrThrow({ where: { id: proposed.id } });
  await expect(db.moneyProposal.create({ data: row })).rejects.toThrow(/Unique|unique/);
});
