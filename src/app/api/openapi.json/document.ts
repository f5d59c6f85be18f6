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

export const FULL_DESCRIPTION = {
  ...DESCRIPTION,
  as: "ADMIN",
  summary: "The description of every operation, those of admins included.",
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
    ["GET", "/api/admin/openapi.json", FULL_DESCRIPTION],
  ];
}

const FOR_PEOPLE: readonly RouteSpec["as"][] = ["anyone", "user", "CAREGIVER"];

const describe = (operations: [Method, string, RouteSpec][]) =>
  openApi(
    {
      title: "TailTribe",
      description:
        "Pet care in Belgium: find, book, pay and review caregivers. Amounts are whole cents, EUR; instants are UTC.",
      version,
      server: env.NEXT_PUBLIC_APP_URL,
      codes: en.errors,
    },
    operations,
  );

let everything: OpenApi | undefined;
let forPeople: OpenApi | undefined;

/** The description of the whole API, for admins; made once. */
export function apiDocument(): OpenApi {
  everything ??= describe(apiOperations());
  return everything;
}

/** What anybody may read of it: no operations of admins, schedulers and monitors. */
export function publicApiDocument(): OpenApi {
  forPeople ??= describe(apiOperations().filter(([, , { as }]) => FOR_PEOPLE.includes(as)));
  return forPeople;
}
