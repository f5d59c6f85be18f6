-- What goes out by mail can be read on the site too; each person says which of it, and when mail that can wait is sent.
CREATE TYPE "NoticeKind" AS ENUM ('BOOKINGS', 'REMINDERS', 'REVIEWS', 'MESSAGES', 'SEARCHES', 'PROFILE', 'STATEMENTS');
CREATE TABLE "NoticeSetting" (
    "userId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "email" BOOLEAN NOT NULL,
    "inApp" BOOLEAN NOT NULL,
    CONSTRAINT "NoticeSetting_pkey" PRIMARY KEY ("userId", "kind"),
    CONSTRAINT "NoticeSetting_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

ALTER TABLE "User" ADD COLUMN "quietFrom" INTEGER, ADD COLUMN "quietTo" INTEGER,
    ADD CONSTRAINT "User_quiet_hours" CHECK (
        ("quietFrom" IS NULL AND "quietTo" IS NULL)
        OR ("quietFrom" BETWEEN 0 AND 23 AND "quietTo" BETWEEN 0 AND 23 AND "quietFrom" <> "quietTo"));

-- What was mailed before counts as read.
ALTER TABLE "Email" ADD COLUMN "readAt" TIMESTAMPTZ(3) DEFAULT now(), ADD COLUMN "sendAfter" TIMESTAMPTZ(3);
ALTER TABLE "Email" ALTER COLUMN "readAt" DROP DEFAULT;
CREATE INDEX "Email_userId_id_idx" ON "Email"("userId", "id");
CREATE INDEX "Email_unread" ON "Email" ("userId") WHERE "readAt" IS NULL;
