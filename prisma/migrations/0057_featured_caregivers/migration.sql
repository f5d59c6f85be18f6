-- The home page shows the best rated caregivers of the country. The expression is RANKS.recommended of src/domain/search/listings.ts.
CREATE INDEX "Caregiver_featured" ON "Caregiver" ((("ratingSum" + 20)::float8 / ("ratingCount" + 5)) DESC, "userId")
  WHERE status = 'APPROVED' AND "ratingCount" > 0;
