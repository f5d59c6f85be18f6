import { LIMITS } from "@/domain/limits";
import { fetchExport, requestExport } from "@/domain/privacy/export";
import { DataCopy } from "@/domain/privacy/responses";
import { route } from "@/lib/route";

export const GET = route(
  { as: "user", summary: "The last copy of your data, as a file.", response: DataCopy, errors: [404] },
  async ({ ctx }) =>
    new Response(await fetchExport(ctx), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": 'attachment; filename="tailtribe-data.json"',
        "cache-control": "private, no-store",
      },
    }),
);
export const POST = route(
  { as: "user", summary: "Have a copy of your data made; a mail says when it is ready.", limit: LIMITS.report },
  ({ ctx }) => requestExport(ctx),
);
