import { Photo } from "@/components/pictures/photo";
import type { PictureView } from "@/domain/pictures/responses";

/** The largest file of a picture. */
const largest = ({ srcSet, src }: PictureView) => srcSet.split(", ").at(-1)?.split(" ", 1)[0] ?? src;

/** Pictures in a row that scrolls; each opens in full. Works without JavaScript. */
export function Gallery({ label, pictures }: { label: string; pictures: PictureView[] }) {
  if (pictures.length === 0) return null;
  return (
    // It takes the width there is and asks for none: whatever lies around it, the row scrolls and not the page.
    <ul
      aria-label={label}
      className="relative -mx-1 flex w-0 min-w-[calc(100%+0.5rem)] snap-x gap-3 overflow-x-auto p-1"
    >
      {pictures.map((view, n) => (
        <li key={view.src} className="w-64 max-w-[80vw] shrink-0 snap-start sm:w-72">
          <a href={largest(view)} className="block rounded-lg" aria-label={view.alt || `${label} ${n + 1}`}>
            <Photo
              view={view}
              isFirst={n === 0}
              sizes="(min-width: 40rem) 18rem, 80vw"
              className="aspect-4/3 rounded-lg"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
