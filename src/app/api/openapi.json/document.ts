import { z } from "zod";
import { env } from "@/env";
import { ROUTES } from "@/generated/routes";
import { type OpenApi, openApi } from "@/lib/openapi/document";
import { type Method, operationsOf } from "@/lib/openapi/operations";
import type { RouteSpec } from "@/lib/route/spec";
import en from "@/messages/en.json";
import { version } from "../../../../package.json";

/** What the address of the description says of itself. */
export const DESCRIPTION = {
  as: "anyone",
  summary: "This description.",
  response: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
} as const satisfies RouteSpec;

/** Everything that can be asked of us, with what it says of itself. */
export function apiOperations(): [Method, string, RouteSpec][] {
  const own = operationsOf(ROUTES);
  return [
    ...own.map(({ method, path, handler }): [Method, string, RouteSpec] => [
      method,
      path,
      handler.spec ?? { as: "anyone" },
    ]),
    ["GET", "/api/openapi.json", DESCRIPTION],
  ];
}

let known: OpenApi | undefined;

/** The description of the whole API, made once. */
export function apiDocument(): OpenApi {
  known ??= openApi(
    {
      title: "TailTribe",
      description:
        "Pet care in Belgium: find, book, pay and review caregivers. Amounts are whole cents, EUR; instants are UTC.",
      version,
      server: env.NEXT_PUBLIC_APP_URL,
      codes: en.errors,
    },
    apiOperations(),
  );
  return known;
}
