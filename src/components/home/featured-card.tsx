"use client";
import { Icon } from "@/components/illustrations/icon";
import { Thumbnail, type ThumbnailWords } from "@/components/pictures/thumbnail";
import { Rating, type RatingWords } from "@/components/ui/rating";
import { PlainLink } from "@/i18n/plain-link";

/** What the card of a caregiver on the home page says, in the reader's language. */
export interface FeaturedWords {
  href: string;
  name: string;
  picture: ThumbnailWords | null;
  city: string | null;
  rating: RatingWords;
  /** "Hond uitlaten", "€ 15", "per wandeling". */
  price: [service: string, amount: string, unit: string];
  /** What an owner wrote, and who. */
  quote: [comment: string, author: string] | null;
}

/** Somebody whom owners liked: their price and what was written about them. The whole card leads to their page. */
export function FeaturedCard({
  href,
  name,
  picture,
  city,
  rating,
  price: [service, amount, unit],
  quote,
}: FeaturedWords) {
  return (
    <li className="featured">
      {picture && <Thumbnail {...picture} />}
      <div className="p-5">
        <h3 className="text-xl">
          <PlainLink href={href} className="result-link">
            {name}
          </PlainLink>
        </h3>
        <p className="facts mt-1 text-sm text-muted">
          <Rating words={rating} />
          {city && (
            <span className="result-place">
              <Icon name="map-pin" className="size-4 shrink-0" />
              {city}
            </span>
          )}
        </p>
        <p className="mt-2 text-sm text-muted">
          {service} · <span className="result-price">{amount}</span>
          {unit}
        </p>
        {quote && (
          <blockquote className="mt-3">
            <p>{quote[0]}</p>
            <footer className="mt-1 text-sm text-muted">{quote[1]}</footer>
          </blockquote>
        )}
      </div>
    </li>
  );
}
