-- Which browser a session or a link belongs to: a keyed hash of a cookie, from which no cookie can be made.
ALTER TABLE "Session" ADD COLUMN "device" TEXT;
ALTER TABLE "Token" ADD COLUMN "device" TEXT;
CREATE INDEX "Session_device_idx" ON "Session"("device");
