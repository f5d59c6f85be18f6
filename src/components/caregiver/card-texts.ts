/** One service as the booking card needs it, already in the reader's language. */
export interface CardOffer {
  service: string;
  label: string;
  /** Minutes to choose from; none where there is one length, or care by the day or night. */
  lengths: number[];
  startLabel: string;
  /** Null for care that ends by itself after its minutes. */
  endLabel: string | null;
  maxPets: number;
  unitOne: string;
  /** With {n}. */
  unitMany: string;
}

/** The words of the booking card; those with {gaps} are filled in the browser. */
export interface CardTexts {
  service: string;
  length: string;
  minutes: string;
  pets: string;
  pet: string;
  petsMany: string;
  fill: string;
  pending: string;
  basis: string;
  extra: string;
  holiday: string;
  total: string;
  until: string;
  late: string;
  request: string;
  /** Why a wish cannot be, by code. */
  reasons: Record<string, string>;
  otherReason: string;
}
