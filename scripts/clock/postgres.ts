import pg from "pg";

/** How far a run of the tests is ahead of the real time; 0 but for `npm run test:deep`. */
const offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0);

/** Puts our now() before PostgreSQL's own. New tables still go to `public`, which stands first. */
export const shiftedClockFlags = () => (offsetMs ? ["-c", "search_path=public,clock,pg_catalog"] : []);

/** Gives every database made from `template1` a now() that is as far ahead as Date is in our processes (shift.mjs). */
export async function shiftClock(template1Url: string) {
  if (!offsetMs) return;
  const client = new pg.Client({ connectionString: template1Url });
  await client.connect();
  // The planner inlines it: a plan with it is the plan without it.
  await client
    .query(
      `CREATE SCHEMA clock; GRANT USAGE ON SCHEMA clock TO PUBLIC; CREATE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT pg_catalog.now() + interval '${offsetMs} milliseconds' $$`,
    )
    .finally(() => client.end());
}
