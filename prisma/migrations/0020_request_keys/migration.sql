-- A request that moves money, by the key its sender gave it: the same key again gets the same answer and moves nothing.
CREATE TABLE "RequestKey" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RequestKey_pkey" PRIMARY KEY ("userId", "key")
);
CREATE INDEX "RequestKey_at_idx" ON "RequestKey"("at");
