/** A number one can press to call. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="link figures whitespace-nowrap">
      {phone}
    </a>
  );
}
