"use client";
import { ServiceIcon } from "@/components/illustrations/icon";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { Service } from "@/generated/prisma/enums";

/** What a card says of one service, in the reader's language. */
export interface OfferWords {
  service: Service;
  name: string;
  prices: { term: string; value: string; strong?: boolean }[];
  hoursTitle: string;
  /** A line for days that are the same, and their hours. */
  hours: [days: string, times: string][];
  welcome: string;
}

/** One service: its prices, its hours, and which animals are welcome. */
export function OfferCard({ words: { service, name, prices, hoursTitle, hours, welcome } }: { words: OfferWords }) {
  return (
    <Card as="article">
      <div className="flex items-center gap-3">
        <ServiceIcon service={service} />
        <h3 className="text-lg">{name}</h3>
      </div>
      <div className="mt-2 grid gap-x-10 gap-y-4 sm:grid-cols-2">
        <DescriptionList sums rows={prices} />
        <div className="py-2.5">
          <h4 className="font-semibold">{hoursTitle}</h4>
          <ul className="figures">
            {hours.map(([days, times]) => (
              <li key={days} className="flex flex-wrap justify-between gap-x-4">
                <span>{days}</span>
                <span className="text-muted">{times}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="mt-2 text-sm text-muted">{welcome}</p>
    </Card>
  );
}
