-- How people recognize a session in their list: "Firefox, Windows", from a list of our own; null for older sessions.
ALTER TABLE "Session" ADD COLUMN "browser" TEXT;
