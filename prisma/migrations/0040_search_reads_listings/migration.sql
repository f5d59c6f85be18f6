-- A search filters and orders by facts of the caregiver. Each listing has a copy of them, so that an index of listings has
-- all that a search reads. The database makes the copies itself: no writer can forget them, and a listing is live only while
-- its caregiver is approved.
ALTER TABLE "Listing"
  ADD COLUMN "travelKm" INTEGER NOT NULL DEFAULT 10,
  ADD COLUMN "horizonDays" INTEGER NOT NULL DEFAULT 365,
  ADD COLUMN "homePlaces" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "ratingSum" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "ratingCount" INTEGER NOT NULL DEFAULT 0;

-- Locks the caregiver's row for reading: a change of it that commits meanwhile would be missed.
CREATE FUNCTION copy_from_caregiver() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE c "Caregiver";
BEGIN
  SELECT * INTO c FROM "Caregiver" WHERE "userId" = NEW."caregiverId" FOR SHARE;
  IF FOUND THEN
    NEW.live := NEW.live AND c.status = 'APPROVED';
    NEW."travelKm" := c."travelKm";
    NEW."horizonDays" := c."horizonDays";
    NEW."homePlaces" := c."homePlaces";
    NEW."ratingSum" := c."ratingSum";
    NEW."ratingCount" := c."ratingCount";
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Listing_copies" BEFORE INSERT OR UPDATE ON "Listing" FOR EACH ROW EXECUTE FUNCTION copy_from_caregiver();

-- Any update of a listing copies them again.
CREATE FUNCTION renew_copies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Listing" SET "travelKm" = NEW."travelKm" WHERE "caregiverId" = NEW."userId";
  RETURN NULL;
END $$;
CREATE TRIGGER "Caregiver_copied" AFTER UPDATE ON "Caregiver" FOR EACH ROW
  WHEN ((OLD.status, OLD."travelKm", OLD."horizonDays", OLD."homePlaces", OLD."ratingSum", OLD."ratingCount")
    IS DISTINCT FROM (NEW.status, NEW."travelKm", NEW."horizonDays", NEW."homePlaces", NEW."ratingSum", NEW."ratingCount"))
  EXECUTE FUNCTION renew_copies();

UPDATE "Listing" SET "travelKm" = 10;

-- The expressions are those of src/domain/search/listings.ts. Stripes are 2.2 km high: a box is a few ranges of them. Cells are 11 km
-- high and about as wide; in each, listings lie in the order of a sort, so that the best few of a cell come first.
DROP INDEX "Listing_search";
CREATE INDEX "Listing_search" ON "Listing" (service, (floor(lat * 50)::int), lng)
  INCLUDE (lat, "caregiverId", "priceCents", "openDays", "travelKm", "horizonDays", "homePlaces", "ratingSum", "ratingCount", species)
  WHERE live;
CREATE INDEX "Listing_search_price" ON "Listing"
  (service, (floor(lat * 10)::int * 10000 + floor(lng * 20 / 3)::int), "priceCents", "caregiverId")
  INCLUDE (lat, lng, "openDays", "travelKm", "horizonDays", "homePlaces", "ratingSum", "ratingCount", species)
  WHERE live;
CREATE INDEX "Listing_search_rating" ON "Listing"
  (service, (floor(lat * 10)::int * 10000 + floor(lng * 20 / 3)::int),
    (CASE WHEN "ratingCount" = 0 THEN 0
      ELSE -(floor("ratingSum" * 100.0::float8 / "ratingCount" + 0.5)::int * 1000 + least("ratingCount", 999)) END), "caregiverId")
  INCLUDE (lat, lng, "priceCents", "openDays", "travelKm", "horizonDays", "homePlaces", "ratingSum", "ratingCount", species)
  WHERE live;
CREATE INDEX "Listing_search_recommended" ON "Listing"
  (service, (floor(lat * 10)::int * 10000 + floor(lng * 20 / 3)::int), (("ratingSum" + 20)::float8 / ("ratingCount" + 5)))
  INCLUDE (lat, lng, "caregiverId", "priceCents", "openDays", "travelKm", "horizonDays", "homePlaces", "ratingSum", "ratingCount", species)
  WHERE live;
