import { recoveryHash, totpOf } from "@/domain/accounts/second-factor/code-secret";
import { CODE_ATTEMPTS } from "@/domain/limits";
import { notify } from "@/domain/notifications/notify";
import type { Ctx } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { AppError, invalidField } from "@/lib/errors";
import { assertWithinLimit } from "@/lib/rate-limit";
import { consume, returnUse } from "@/lib/rate-limit/database";
import { recordSecurityEvent } from "@/lib/telemetry/security-event";

/** Of an app whose clock is half a minute off, the code is right too. */
const WINDOW = 1;
const APP_CODE = /^\d{6}$/;

/** Counts a try before its code is looked at; a right one gives the use back. `who` tries: a browser or a session. */
export async function countCodeAttempt({ now }: Ctx, userId: string, who = "") {
  const use = { budget: CODE_ATTEMPTS, subject: `${userId} ${who}` };
  const [state] = await consume([use], now);
  assertWithinLimit(state, "too_many_tries");
  return use;
}

interface Code {
  userId: string;
  code: string;
  use: Awaited<ReturnType<typeof countCodeAttempt>>;
}

/** Uses a code up in the transaction of what it allows: one of the app, or a recovery code. Each counts once. */
export async function spendCode(tx: Tx, ctx: Ctx, { userId, code, use }: Code) {
  const spend = APP_CODE.test(code) ? spendAppCode : spendRecoveryCode;
  if (!(await spend(tx, ctx, userId, code))) throw wrongCode();
  await returnUse(tx, use.budget, use.subject);
}

/** Whether this is a code of the app that was not used yet; its half minute is stored, so that it counts once. */
export async function spendAppCode(tx: Tx, { now }: Ctx, userId: string, code: string) {
  const stored = await tx.totp.findUnique({ where: { userId } });
  const totp = stored && totpOf(stored.secret);
  const timestamp = now.getTime();
  const delta = totp?.validate({ token: code, timestamp, window: WINDOW }) ?? null;
  if (!totp || delta === null) return false;
  const step = totp.counter({ timestamp }) + delta;
  // Of two requests with the same code the second finds the first's step.
  const { count } = await tx.totp.updateMany({
    where: { userId, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(tx: Tx, { now, address }: Ctx, userId: string, code: string) {
  const { count } = await tx.recoveryCode.updateMany({
    where: { userId, hash: recoveryHash(code), usedAt: null },
    data: { usedAt: now },
  });
  if (count === 0) return false;
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
  const data = { change: "recovery-used", left } as const;
  await notify(tx, { template: "second-factor", userId, now, about: now.toISOString(), data });
  recordSecurityEvent("recovery_code_used", { userId, address });
  return true;
}

/** Whether an account asks for a code at sign-in. */
export const hasTotp = async (userId: string, tx: Tx = db) =>
  (await tx.totp.count({ where: { userId, confirmedAt: { not: null } } })) > 0;

const wrongCode = () => invalidField("code", "wrong_code", "This code is not right, or was used already.");

/** The password is right: the next request brings a code along. */
export const codeNeeded = () =>
  new AppError("unauthenticated", "second_factor_needed", "Enter the code of your app as well.");
