import { createHmac } from "node:crypto";
import { env } from "@/env";
import type { AppError } from "@/lib/errors";
import { log } from "@/lib/telemetry/log";
import { recordMetric } from "@/lib/telemetry/record";

/** What a refusal says about an attempt on somebody's rights, by the code of its problem. */
const BY_CODE: Record<string, string> = {
  wrong_credentials: "sign_in_failed",
  too_many_tries: "locked_out",
  sign_in_by_mail: "locked_out",
  wrong_code: "second_factor_failed",
  prove_again: "second_factor_asked",
  second_factor_missing: "second_factor_asked",
  link_not_valid: "link_refused",
  other_site: "origin_refused",
  csrf: "origin_refused",
  other_account: "page_refused",
  not_the_scheduler: "secret_refused",
  no_token: "secret_refused",
  bad_signature: "signature_refused",
};

/** A reader sees that two events came from one address, and not which. */
const addressKey = (address: string) =>
  createHmac("sha256", env.NEXTAUTH_SECRET).update(`address:${address}`).digest("base64url").slice(0, 16);

interface Details {
  userId?: string | undefined;
  address?: string | undefined;
}

/** What counts them, by event. */
export const SECURITY_METRIC = "security.event";

/** Counts and logs what matters for the security of accounts: ids, and a keyed hash of the address; no names, no secrets. */
export function recordSecurityEvent(event: string, { userId, address }: Details) {
  recordMetric(SECURITY_METRIC, 1, { event });
  log.info({ event, userId, address: address && addressKey(address) }, "security event");
}

/** Records a refusal that was about rights, limits, origins or secrets; other refusals are everyday. */
export function recordRefusal({ code, kind }: AppError, details: Details) {
  const event = BY_CODE[code] ?? (kind === "forbidden" ? "rights_refused" : kind === "too_many" ? "limited" : null);
  if (event) recordSecurityEvent(event, details);
}
