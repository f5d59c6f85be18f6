"use client";
import { Rating, type RatingWords } from "@/components/ui/rating";

/** How many gave five stars, four, and so on, as bars with the number beside them. `rows`: its words and its count. */
export function StarBars({ rows }: { rows: [label: string, count: number][] }) {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <ul className="flex w-full max-w-sm flex-col gap-1">
      {rows.map(([label, count]) => (
        <li key={label} className="flex items-center gap-3 text-sm">
          <span className="w-20 shrink-0">{label}</span>
          <svg
            aria-hidden="true"
            viewBox="0 0 100 8"
            preserveAspectRatio="none"
            className="h-2 grow rounded-full bg-sunken"
          >
            <rect width={Math.round((count / most) * 100)} height="8" className="fill-star" />
          </svg>
          <span className="figures w-8 text-right text-muted">{count}</span>
        </li>
      ))}
    </ul>
  );
}

/** What somebody wrote; in another language than the page's with that language and a sentence about it. */
type Written = [text: string, lang?: string, note?: string];

interface ReviewProps {
  author: string;
  rating: RatingWords;
  /** The instant it was shown from, and as people read it. */
  shown: [at: string, text: string];
  service: string;
  comment: Written;
  /** The caregiver's public answer, under its title. */
  reply: [title: string, ...text: Written] | null;
  /** Where a reader asks us to look at it. */
  report: [href: string, label: string];
}

function Words({ words: [text, lang, note] }: { words: Written }) {
  return (
    <>
      <p lang={lang} className="prose">
        {text}
      </p>
      {note && <p className="text-sm text-muted">{note}</p>}
    </>
  );
}

/** What an owner wrote, with the caregiver's public answer. */
export function Review({ author, rating, shown: [at, month], service, comment, reply, report }: ReviewProps) {
  return (
    <li className="py-5">
      <p className="facts">
        <span className="font-semibold">{author}</span>
        <Rating words={rating} full />
        <time dateTime={at} className="text-sm text-muted">
          {month}
        </time>
        <span className="text-sm text-muted">{service}</span>
      </p>
      {comment[0] && (
        <div className="mt-2">
          <Words words={comment} />
        </div>
      )}
      {reply && (
        <div className="mt-3 ml-4 border-l-2 border-brand pl-4">
          <p className="text-sm font-semibold">{reply[0]}</p>
          <Words words={[reply[1], reply[2], reply[3]]} />
        </div>
      )}
      <a href={report[0]} rel="nofollow" className="inline-flex min-h-8 items-center text-sm text-muted underline">
        {report[1]}
      </a>
    </li>
  );
}
