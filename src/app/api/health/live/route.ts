import { z } from "zod";
import { route } from "@/lib/route";

/** Whether this process answers at all. A database that is gone is no reason to restart it. */
export const GET = route(
  {
    as: "anyone",
    summary: "Whether this process answers at all.",
    response: z.strictObject({ status: z.literal("ok") }),
  },
  async () => ({ status: "ok" as const }),
);
