import { Prisma } from "@/generated/prisma/client";
import { shownReviews } from "./public-review";

/** Everything on an approved caregiver's page as one JSON value, in one statement; no row for anybody else. */
export const publicStatement = (id: string, reviews: number) => Prisma.sql`
  SELECT json_build_object(
    'id', c."userId", 'name', u.name, 'city', c.city, 'lat', c.lat, 'lng', c.lng,
    'headline', c.headline, 'bio', c.bio, 'homeType', c."homeType",
    'experienceYears', c."experienceYears", 'experience', c.experience,
    'travelKm', c."travelKm", 'noticeHours', c."noticeHours", 'holidayPercent', c."holidayPercent",
    'policy', c."cancellationPolicy", 'homePlaces', c."homePlaces", 'groupPlaces', c."groupPlaces",
    'offers', (
      SELECT coalesce(json_agg(json_build_object('service', l.service, 'priceCents', l."priceCents",
        'halfHourCents', l."halfHourCents", 'extraPetCents', l."extraPetCents", 'maxPets', l."maxPets",
        'species', l.species, 'sizes', l.sizes, 'hours', (
          SELECT coalesce(json_agg(json_build_object('weekday', h.weekday, 'fromMinute', h."fromMinute", 'toMinute', h."toMinute")
            ORDER BY h.weekday, h."fromMinute"), '[]')
          FROM "WeeklyHours" h WHERE h."caregiverId" = l."caregiverId" AND h.service = l.service
        )) ORDER BY l.service), '[]')
      FROM "Listing" l WHERE l."caregiverId" = c."userId" AND l.live
    ),
    'stars', (
      SELECT json_build_array(
        count(*) FILTER (WHERE r.rating = 1), count(*) FILTER (WHERE r.rating = 2), count(*) FILTER (WHERE r.rating = 3),
        count(*) FILTER (WHERE r.rating = 4), count(*) FILTER (WHERE r.rating = 5))
      FROM "Review" r JOIN "Booking" b ON b.id = r."bookingId" AND b."caregiverId" = r."subjectId"
      WHERE r."subjectId" = c."userId" AND r."shownAt" IS NOT NULL
    ),
    'reviews', (${shownReviews(Prisma.sql`c."userId"`, reviews + 1)})
  ) AS caregiver
  FROM "Caregiver" c JOIN "User" u ON u.id = c."userId"
  WHERE c."userId" = ${id}::uuid AND c.status = 'APPROVED'`;
