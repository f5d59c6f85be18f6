import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { POST as check } from "@/app/api/admin/certificates/[id]/check/route";
import { POST as adminLink } from "@/app/api/admin/certificates/[id]/link/route";
import { POST as ownLink } from "@/app/api/care/certificates/[id]/link/route";
import { PUT as putFile } from "@/app/api/care/certificates/[id]/original/route";
import { DELETE as remove } from "@/app/api/care/certificates/[id]/route";
import { POST as reportUploaded } from "@/app/api/care/certificates/[id]/uploaded/route";
import { POST as announce, GET as list } from "@/app/api/care/certificates/route";
import { GET as linkedFile } from "@/app/api/certificates/[id]/file/route";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { readLinked } from "@/domain/certificates/certificates";
import { deleteCertificatesOf, listCertificatesOf } from "@/domain/certificates/files";
import { scanCertificate } from "@/domain/certificates/upload";
import { env } from "@/env";
import { db, inTransaction } from "@/lib/db";
import { fileStorage } from "@/lib/storage/open";
import { after, SECOND_MS } from "@/lib/time";
import { approvedCaregiver, person } from "@/testing/fixtures/users";
import { callRoute, sessionCookieOf } from "@/testing/http/call-route";
import { runJobsToCompletion } from "@/testing/servers/external-services";

const PDF = Buffer.from("%PDF-1.7 <script>alert(1)</script>");
afterEach(() => {
  env.CLAMD_URL = undefined;
});

async function upload(as: { id: string }, bytes: Buffer = PDF) {
  const begun = await callRoute(announce, { as, body: { title: "EHBO bij dieren", bytes: bytes.byteLength } });
  const { id } = begun.json;
  const request = new Request(`http://localhost:3000/api/care/certificates/${id}/original`, {
    method: "PUT",
    headers: { origin: "http://localhost:3000", cookie: await sessionCookieOf(as.id) },
    body: new Uint8Array(bytes),
  });
  expect((await putFile(request, { params: Promise.resolve({ id }) })).status).toBe(200);
  return callRoute(reportUploaded, { as, method: "POST", params: { id } });
}

async function stored(as: { id: string }) {
  const { json } = await upload(as);
  await runJobsToCompletion();
  return json.id as string;
}

/** Follows a link as a browser does. */
async function follow(url: string) {
  const { pathname, searchParams } = new URL(url, "http://localhost");
  return callRoute(linkedFile, {
    params: { id: pathname.split("/")[3] ?? "" },
    query: Object.fromEntries(searchParams),
  });
}

test("a certificate is private: its caregiver and admins get a link of 60 seconds that saves it; nobody else does", async () => {
  const [caregiver, other, admin] = [await approvedCaregiver(), await approvedCaregiver(), await person("ADMIN")];
  const id = await stored(caregiver);
  const params = { id };
  expect((await callRoute(ownLink, { as: other, method: "POST", params })).status).toBe(404);
  expect((await callRoute(adminLink, { as: caregiver, method: "POST", params })).status).toBe(403);
  for (const link of [ownLink, adminLink]) {
    const { json } = await callRoute(link, { as: link === ownLink ? caregiver : admin, method: "POST", params });
    const { status, response } = await follow(json.url);
    expect(status).toBe(200);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="certificate-${id.slice(-8)}.pdf"`);
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect((await follow(`${json.url}x`)).status).toBe(404);
    const { searchParams } = new URL(json.url, "http://localhost");
    const parsed = { until: Number(searchParams.get("until")), signature: searchParams.get("signature") ?? "" };
    const later = { ...caregiver, now: after(new Date(), 61 * SECOND_MS) };
    await expect(readLinked(later, id, parsed)).rejects.toMatchObject({ code: "not_found" });
    await expect(readLinked(later, id, { ...parsed, until: parsed.until + 60 })).rejects.toMatchObject({
      code: "not_found",
    });
  }
  expect(await db.auditLog.count({ where: { action: "certificate.read", actorId: admin.id } })).toBe(1);
});

test("everybody reads what an admin checked and when, and nothing of it before or after", async () => {
  const [caregiver, admin] = [await approvedCaregiver(), await person("ADMIN")];
  const id = await stored(caregiver);
  const publicly = async () => (await getPublicCaregiver(caregiver, caregiver.id)).certificates;
  expect(await publicly()).toEqual([]);
  const body = { checkedFor: "Naam en school kloppen" };
  expect((await callRoute(check, { as: caregiver, params: { id }, body })).status).toBe(403);
  expect((await callRoute(check, { as: admin, params: { id }, body })).status).toBe(200);
  expect(await publicly()).toEqual([{ title: "EHBO bij dieren", ...body, checkedAt: expect.any(Date) }]);
  expect(
    await db.auditLog.count({ where: { action: "certificate.check", subject: `caregiver:${caregiver.id}` } }),
  ).toBe(1);
  const [{ key = "" } = {}] = await listCertificatesOf(db, caregiver.id);
  expect((await callRoute(remove, { as: caregiver, method: "DELETE", params: { id } })).status).toBe(200);
  await runJobsToCompletion();
  expect([await publicly(), await fileStorage().get(key)]).toEqual([[], null]);
});

test("what is no document is refused; a person's certificates are deleted with their files", async () => {
  const caregiver = await approvedCaregiver();
  for (const bytes of ["<svg onload=alert(1)>", "PK\x03\x04", "GIF89a"])
    expect((await upload(caregiver, Buffer.from(bytes))).json.code).toBe("not_a_document");
  await stored(caregiver);
  const [{ key = "" } = {}] = await listCertificatesOf(db, caregiver.id);
  expect(await fileStorage().get(key)).not.toBeNull();
  await inTransaction((tx) => deleteCertificatesOf(tx, caregiver.id));
  await runJobsToCompletion();
  expect([await fileStorage().get(key), await db.certificate.count({ where: { ownerId: caregiver.id } })]).toEqual([
    null,
    0,
  ]);
});

test("with a scanner no certificate opens before it said yes: silence waits, a finding deletes", async () => {
  const answer = vi.fn((socket: Socket) => socket.end("stream: OK\0"));
  const clamd = createServer({ allowHalfOpen: true }, (socket) => {
    socket.resume();
    socket.on("end", () => answer(socket));
  });
  await new Promise<void>((resolve) => clamd.listen(0, "127.0.0.1", resolve));
  env.CLAMD_URL = `tcp://127.0.0.1:${(clamd.address() as AddressInfo).port}`;
  const caregiver = await approvedCaregiver();
  const states = async () =>
    (await callRoute(list, { as: caregiver })).json.certificates.map(({ state }: { state: string }) => state);

  answer.mockImplementation((socket) => socket.end());
  const { json } = await upload(caregiver);
  await expect(scanCertificate(json.id)).rejects.toThrow();
  expect(await states()).toEqual(["WAITING"]);
  expect((await callRoute(ownLink, { as: caregiver, method: "POST", params: { id: json.id } })).status).toBe(404);

  answer.mockImplementation((socket) => socket.end("stream: OK\0"));
  await scanCertificate(json.id);
  answer.mockImplementation((socket) => socket.end("stream: Eicar-Test-Signature FOUND\0"));
  const { json: infected } = await upload(caregiver);
  await scanCertificate(infected.id);
  expect(await states()).toEqual(["STORED", "REFUSED"]);
  await new Promise((resolve) => clamd.close(resolve));
  await expect(scanCertificate((await upload(caregiver)).json.id), "nobody there").rejects.toThrow();
});
