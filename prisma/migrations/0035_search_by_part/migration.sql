-- An admin finds people and pets by any part of a name, an address or a number (src/domain/admin/search.ts).
-- Without a list of pending entries, which each search would have to read: names change rarely.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "User_name_part" ON "User" USING gin (name gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "User_email_part" ON "User" USING gin (email gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "User_phone_part" ON "User" USING gin (phone gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "Pet_name_part" ON "Pet" USING gin (name gin_trgm_ops) WITH (fastupdate = off);
