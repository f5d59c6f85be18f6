"use client";
import { Art } from "@/components/illustrations/art";
import { Icon, type IconName, ServiceIcon } from "@/components/illustrations/icon";
import type { Service } from "@/generated/prisma/enums";
import { PlainLink } from "@/i18n/plain-link";

interface ServiceProps {
  locale: string;
  service: Service;
  name: string;
  text: string;
}

/** A service as a way into the search. */
export function ServiceTile({ locale, service, name, text }: ServiceProps) {
  return (
    <li>
      <PlainLink href={`/${locale}/search?service=${service}`} className="tile">
        <span className="tile-icon">
          <ServiceIcon service={service} />
        </span>
        <span>
          <span className="tile-name">{name}</span> <span className="tile-text">{text}</span>
        </span>
      </PlainLink>
    </li>
  );
}

interface StepProps {
  number: number;
  art: "request" | "yes" | "care";
  title: string;
  text: string;
}

/** One of the moments of a booking. */
export function StepTile({ number, art, title, text }: StepProps) {
  return (
    <li>
      <div className="overflow-hidden rounded-xl bg-gradient-soft">
        <Art name={art} />
      </div>
      <h3 className="mt-5 flex items-center gap-3 text-xl">
        <span className="disc size-8 bg-brand text-base text-on-brand">{number}</span>
        {title}
      </h3>
      <p className="mt-2 text-muted">{text}</p>
    </li>
  );
}

/** An agreement that makes it safe to hand over a key. */
export function ReasonTile({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <div>
      <dt className="flex items-center gap-3 font-display text-lg font-bold">
        <span className="disc size-11 bg-accent-soft text-accent-ink">
          <Icon name={icon} className="size-6" />
        </span>
        {title}
      </dt>
      <dd className="mt-2 text-muted">{text}</dd>
    </div>
  );
}
