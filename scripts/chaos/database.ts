import pg from "pg";

/** Our own eyes on the database; it asks again while the database is away. */
export function openDatabase(databaseUrl: string) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, connectionTimeoutMillis: 5_000 });
  pool.on("error", () => undefined).on("connect", (connection) => connection.on("error", () => undefined));
  const ask = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> => {
    for (let tries = 1; ; tries++) {
      try {
        return (await pool.query<T>(sql, values)).rows;
      } catch (error) {
        // A code of five characters is PostgreSQL's own no; 57P0x says that it is stopping or starting.
        const { code = "" } = error as { code?: string };
        if (tries === 60 || (/^[0-9A-Z]{5}$/.test(code) && !/^(57P0|08)/.test(code))) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  };
  return { ask, close: () => pool.end() };
}

export type Database = ReturnType<typeof openDatabase>;

const TIME_COLUMNS = {
  Booking: [
    ...["startsAt", "endsAt", "fullRefundUntil", "respondBy", "payBy", "createdAt"],
    ...["acceptedAt", "paidAt", "completedAt", "payoutEligibleAt"],
  ],
  TakenPlace: ["startsAt", "endsAt"],
  Payment: ["createdAt", "succeededAt"],
};

/** Time passes for one booking: all its instants move back together, in one statement. */
export async function shiftIntoPast({ ask }: Database, bookingId: string, hours: number) {
  const [booking = "", ...rest] = Object.entries(TIME_COLUMNS).map(([table, columns]) => {
    const moved = columns.map((column) => `"${column}" = "${column}" - make_interval(hours => $2)`).join(", ");
    return `UPDATE "${table}" SET ${moved} WHERE ${table === "Booking" ? "id" : '"bookingId"'} = $1`;
  });
  const parts = rest.map((sql, index) => `part${index} AS (${sql})`).join(", ");
  await ask(`WITH ${parts} ${booking}`, [bookingId, hours]);
}
