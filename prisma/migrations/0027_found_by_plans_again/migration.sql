-- Statements that read a whole table once there were many rows (src/domain/query-plans.test.ts), and what they read now.
CREATE INDEX "Reversal_status_createdAt_idx" ON "Reversal"("status", "createdAt");
CREATE INDEX "StripeCall_to_forget" ON "StripeCall" ("intendedAt")
  WHERE operation IN ('checkout.create', 'account.create') AND params <> '{}';
CREATE INDEX "User_erased" ON "User" (id) WHERE "erasedAt" IS NOT NULL;
