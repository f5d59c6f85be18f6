-- Messages of an owner and a caregiver: one thread for both, numbered without a gap, with what each has read.
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Thread_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Thread_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Thread_not_oneself" CHECK ("ownerId" <> "caregiverId")
);
CREATE UNIQUE INDEX "Thread_ownerId_caregiverId_key" ON "Thread"("ownerId", "caregiverId");
CREATE INDEX "Thread_caregiverId_idx" ON "Thread"("caregiverId");

CREATE TABLE "ThreadMember" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL,
    "readSeq" INTEGER NOT NULL DEFAULT 0,
    "unread" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),
    "mailAt" TIMESTAMPTZ(3),
    CONSTRAINT "ThreadMember_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ThreadMember_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ThreadMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ThreadMember_shape" CHECK ("readSeq" >= 0 AND "unread" >= 0)
);
CREATE UNIQUE INDEX "ThreadMember_threadId_userId_key" ON "ThreadMember"("threadId", "userId");
CREATE INDEX "ThreadMember_userId_lastMessageAt_id_idx" ON "ThreadMember"("userId", "lastMessageAt" DESC, "id" DESC);
CREATE INDEX "ThreadMember_userId_changedAt_idx" ON "ThreadMember"("userId", "changedAt");

CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT,
    "key" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "hiddenAt" TIMESTAMPTZ(3),
    CONSTRAINT "Message_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Message_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Message_shape" CHECK ("seq" > 0 AND char_length("text") BETWEEN 1 AND 2000)
);
CREATE UNIQUE INDEX "Message_threadId_seq_key" ON "Message"("threadId", "seq");
CREATE UNIQUE INDEX "Message_authorId_key_key" ON "Message"("authorId", "key");

CREATE TABLE "Block" (
    "blockerId" UUID NOT NULL,
    "blockedId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Block_pkey" PRIMARY KEY ("blockerId", "blockedId"),
    CONSTRAINT "Block_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Block_blockedId_fkey" FOREIGN KEY ("blockedId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Block_not_oneself" CHECK ("blockerId" <> "blockedId")
);
CREATE INDEX "Block_blockedId_idx" ON "Block"("blockedId");

CREATE TYPE "ReportReason" AS ENUM ('HARASSMENT', 'FRAUD', 'SPAM', 'ANIMAL_WELFARE', 'OTHER');
CREATE TYPE "ReportState" AS ENUM ('OPEN', 'DISMISSED', 'HIDDEN');

CREATE TABLE "MessageReport" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "reason" "ReportReason" NOT NULL,
    "note" TEXT,
    "state" "ReportState" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    CONSTRAINT "MessageReport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MessageReport_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MessageReport_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MessageReport_decided" CHECK (("state" = 'OPEN') = ("decidedAt" IS NULL))
);
CREATE UNIQUE INDEX "MessageReport_messageId_reporterId_key" ON "MessageReport"("messageId", "reporterId");
CREATE INDEX "MessageReport_reporterId_idx" ON "MessageReport"("reporterId");
CREATE INDEX "MessageReport_state_createdAt_id_idx" ON "MessageReport"("state", "createdAt", "id");
