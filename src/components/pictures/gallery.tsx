import { SizedImage } from "@/components/pictures/photo";
import type { PictureView } from "@/domain/pictures/responses";

/** The largest file of a picture. */
const largest = ({ srcSet, src }: PictureView) => srcSet.split(", ").at(-1)?.split(" ", 1)[0] ?? src;

/** Pictures in a row that scrolls; each opens in full. Works without JavaScript. */
export function Gallery({ label, pictures }: { label: string; pictures: PictureView[] }) {
  if (pictures.length === 0) return null;
  return (
    <ul aria-label={label} className="gallery">
      {pictures.map((view, n) => (
        <li key={n} className="gallery-item">
          <a href={largest(view)} className="thumbnail" aria-label={view.alt || `${label} ${n + 1}`}>
            <svg aria-hidden="true">
              <rect width="100%" height="100%" fill={view.color} />
            </svg>
            <SizedImage view={{ ...view, alt: "" }} isFirst={n === 0} sizes="18rem" />
          </a>
        </li>
      ))}
    </ul>
  );
}
