"use client";
import { CompareBox } from "@/components/favourites/compare-choice";
import { HeartLink } from "@/components/favourites/heart-link";
import { Icon } from "@/components/illustrations/icon";
import { Thumbnail, type ThumbnailWords } from "@/components/pictures/thumbnail";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Rating, type RatingWords } from "@/components/ui/rating";
import { PlainLink } from "@/i18n/plain-link";

/** What a card says, in the reader's language. The browser gets these words and not the card: there are many cards. */
export interface ResultWords {
  id: string;
  /** What goes along to their page. */
  query: string;
  name: string;
  /** Their first picture; without one, a drawn face. */
  picture: ThumbnailWords | null;
  /** "vanaf", where the price is the lowest of several. */
  from: string;
  price: string;
  unit: string;
  rating: RatingWords;
  where: string;
  headline: string | null;
  facts: string[];
  /** "Bewaar Emma V." */
  keep: string;
}

interface Props {
  locale: string;
  words: ResultWords;
  /** Beside the box that chooses somebody to compare. */
  compare: string;
  /** This search, to come back to. */
  back: string;
  isFirst: boolean;
}

/** One caregiver in the list. The whole card leads to their page, through one link: their name. */
export function ResultCard({ locale, words, compare, back, isFirst }: Props) {
  const { id, query, name, picture, from, price, unit, rating, where, headline, facts, keep } = words;
  const keepPage = `/${locale}/favourites/new?caregiver=${id}&back=${encodeURIComponent(back)}`;
  return (
    <Card as="article" className="result">
      {picture ? (
        <Thumbnail {...picture} isFirst={isFirst} />
      ) : (
        <Avatar name={name} src={`/api/avatars/${id}`} size="lg" className="max-sm:size-14" />
      )}
      <div className="min-w-0 grow">
        <div className="result-head">
          <h3 className="text-xl">
            <PlainLink href={`/${locale}/caregivers/${id}?${query}`} className="result-link">
              {name}
            </PlainLink>
          </h3>
          <p className="text-sm text-muted">
            {from}
            <span className="result-price">{price}</span>
            {unit}
          </p>
        </div>
        <p className="result-rating">
          <Rating words={rating} />
          <span className="result-place">
            <Icon name="map-pin" className="size-4 shrink-0" />
            {where}
          </span>
        </p>
        {headline && <p className="mt-2 line-clamp-2">{headline}</p>}
        <ul className="result-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <div className="result-foot">
          <CompareBox id={id} name={name} label={compare} />
          <HeartLink caregiverId={id} href={keepPage} label={keep} />
        </div>
      </div>
    </Card>
  );
}
