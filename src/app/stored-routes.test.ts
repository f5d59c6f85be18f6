import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as reviews } from "@/app/api/caregivers/[id]/reviews/route";
import { GET as caregiver } from "@/app/api/caregivers/[id]/route";
import { GET as caregivers } from "@/app/api/caregivers/route";
import { GET as me } from "@/app/api/me/route";
import { GET as places } from "@/app/api/places/route";
import { storedRoute } from "@/app/stored-routes";
import { getPublicCaregiver } from "@/domain/caregivers/queries";
import { featuredCaregivers } from "@/domain/search/featured";
import { searchPage } from "@/domain/search/page";
import { pool } from "@/lib/db";
import { recordPeer } from "@/lib/http/client-address";
import { installMiddleware } from "@/lib/http/middleware";
import { ALL_TAGS, invalidateLocal } from "@/lib/invalidation";
import { serveStored } from "@/lib/response-store/serve";
import { createMarketplace, type Marketplace } from "@/testing/fixtures/marketplace";
import { sessionCookieOf } from "@/testing/http/call-route";
import { type ExternalServices, startExternalServices } from "@/testing/servers/external-services";

vi.hoisted(() => void Object.assign(process.env, { CACHE_FACTOR: "1" }));

/** Texts that everybody may read: the words of a caregiver and of their reviews, and the town. Of a name, what comes first. */
const PUBLIC = [
  ...["Caregiver.headline", "Caregiver.bio", "Caregiver.experience", "Caregiver.city", "Caregiver.homeType"],
  ...["Review.comment", "Review.reply"],
];
/** Codes of a closed list, keys of rows, and what the ledger adds up by. They name nobody. */
const CODES =
  /^(?!(User|Pet|Caregiver|WordsReview|Session|Booking|Complaint|Review)\.)|Id$|\.(id|currency|status|\w*[vV]ersion|\w*Reason|postcode)$/;

/** In every private text; no word of ours contains it. */
const MARK = "geheimpje";
const MARKED_DIGITS = "32499777";

let site: Marketplace;
let services: ExternalServices;
const server = createServer(async ({ url = "", headers }, response) => {
  const { pathname, search } = new URL(url, "http://localhost:3000");
  const [, id = "", rest] = /^\/api\/caregivers\/([^/]+)(\/reviews)?$/.exec(pathname) ?? [];
  const handler = id ? (rest ? reviews : caregiver) : pathname === "/api/places" ? places : caregivers;
  const asked = new Request(`http://localhost:3000${pathname}${search}`, {
    headers: headers as Record<string, string>,
  });
  const drawn = pathname.startsWith("/api/")
    ? await handler(asked, { params: Promise.resolve(id ? { id } : {}) })
    : Response.json(await pageData(pathname, search), { headers: { "cache-control": "public, s-maxage=60" } });
  response.writeHead(drawn.status, Object.fromEntries(drawn.headers)).end(await drawn.text());
});

/** What a page reads: its components draw nothing else. */
function pageData(pathname: string, search: string): Promise<unknown> {
  const ctx = { actor: { kind: "visitor" }, now: new Date() } as const;
  if (pathname === "/nl") return featuredCaregivers(ctx, "nl");
  const [, id] = /^\/nl\/caregivers\/(.+)$/.exec(pathname) ?? [];
  return id ? getPublicCaregiver(ctx, id) : searchPage(ctx, Object.fromEntries(new URLSearchParams(search)));
}

beforeAll(async () => {
  services = await startExternalServices();
  site = await createMarketplace(services);
  installMiddleware(recordPeer, serveStored(storedRoute));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await services.stop();
});

/** Marks every text of every row, past what triggers refuse; as an address or a number where a rule wants one. */
async function markEverything() {
  const { rows } = await pool.query<{ table: string; column: string }>(`
    SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'character varying')`);
  const isPrivate = (name: string) => !PUBLIC.includes(name) && !CODES.test(name);
  const marked: string[] = [];
  const client = await pool.connect();
  try {
    await client.query("SET session_replication_role = replica");
    for (const { table, column } of rows.filter(({ table, column }) => isPrivate(`${table}.${column}`))) {
      const random = "left(md5(random()::text), 8)";
      const text = `${column === "name" ? "'Ann " : "'"}${MARK}' || ${random}`;
      const values = [
        text,
        `${text} || '@example.test'`,
        `'+${MARKED_DIGITS}' || (1000 + floor(random() * 9000))::int`,
      ];
      const set = (value: string) =>
        client.query(`UPDATE "${table}" SET "${column}" = ${value} WHERE "${column}" IS NOT NULL`).catch(() => null);
      let done = null;
      for (const value of values) done ??= await set(value);
      expect(done, `a rule keeps ${table}.${column} from being marked`).not.toBeNull();
      if (done?.rowCount) marked.push(`${table}.${column}`);
    }
  } finally {
    await client.query("RESET session_replication_role");
    client.release();
  }
  return marked;
}

test("nothing private, and nothing about a reader, gets into a stored response", async () => {
  const marked = await markEverything();
  expect(marked).toEqual(
    expect.arrayContaining([
      "User.email",
      "User.name",
      "User.phone",
      "User.street",
      "Pet.medical",
      "Booking.emergencyPhone",
    ]),
  );
  invalidateLocal([ALL_TAGS]);
  const { owner, caregiver: carer } = site.people;
  const cookie = await sessionCookieOf(owner.id);
  const own = await me(new Request("http://localhost:3000/api/me", { headers: { cookie } }), {
    params: Promise.resolve({}),
  });
  expect(await own.text(), "a response to the reader alone has marks").toContain(MARK);

  const ids = [carer.id, site.review.subject];
  const paths = [
    "/api/caregivers?place=Gent&service=DOG_WALKING",
    "/api/places?q=Ge&locale=nl",
    "/nl",
    "/nl/search?place=Gent",
    ...ids.flatMap((id) => [`/api/caregivers/${id}`, `/api/caregivers/${id}/reviews`, `/nl/caregivers/${id}`]),
  ];
  const { port } = server.address() as AddressInfo; // it listens on a port
  const ask = async (path: string, headers: Record<string, string>) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    return { text: JSON.stringify([...response.headers]) + (await response.text()), headers: response.headers };
  };
  const secrets = [MARK, MARKED_DIGITS, owner.id, cookie.split("=")[1] ?? "", "leesteken"];
  for (const path of paths) {
    // The first reader is signed in and says much about themselves; the second gets what was stored for the first.
    const about = {
      cookie: `${cookie}; tailtribe.theme=leesteken`,
      "accept-language": "leesteken",
      referer: "leesteken",
    };
    const [first, second] = [await ask(path, about), await ask(path, {})];
    expect([path, second.headers.get("x-request-id") !== first.headers.get("x-request-id")]).toEqual([path, true]);
    expect(second.headers.get("age"), `${path} came from the store`).not.toBeNull();
    for (const secret of secrets)
      for (const { text } of [first, second])
        expect(text.toLowerCase().includes(secret), `${secret} in ${path}`).toBe(false);
  }
  const seen = await ask(`/api/caregivers/${site.review.subject}`, {});
  expect(seen.text, "what is public is there").toContain("Ann G.");
});
