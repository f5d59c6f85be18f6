/** A number at Stripe, or a dash while there is none. */
export function StripeId({ id }: { id: string | null }) {
  return id ? <code className="text-sm break-all">{id}</code> : "–";
}
