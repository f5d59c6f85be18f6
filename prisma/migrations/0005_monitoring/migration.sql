-- What all processes measured. Each adds its share to the row of a minute; older minutes become hours, older hours days.
CREATE TABLE "Metric" (
    "at" TIMESTAMPTZ(3) NOT NULL,
    "name" TEXT NOT NULL,
    "labels" TEXT NOT NULL,
    "spanMinutes" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "sum" DOUBLE PRECISION NOT NULL,
    "buckets" JSONB NOT NULL,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("at","name","labels","spanMinutes")
) WITH (fillfactor = 80);

-- The counts of two histograms, bucket by bucket.
CREATE FUNCTION add_buckets(a jsonb, b jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(bucket, total), '{}') FROM (
    SELECT key AS bucket, sum(value::bigint) AS total
    FROM (SELECT * FROM jsonb_each_text(a) UNION ALL SELECT * FROM jsonb_each_text(b)) AS each GROUP BY key) AS summed
$$;
CREATE AGGREGATE sum_buckets(jsonb) (SFUNC = add_buckets, STYPE = jsonb, INITCOND = '{}');

-- One row per thing that can be wrong: it decides which process tells people, and when again.
CREATE TABLE "Alert" (
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "times" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "toldBy" UUID NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "Alert_open" ON "Alert" ("openedAt") WHERE "resolvedAt" IS NULL;
