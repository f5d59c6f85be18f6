import { useTranslations } from "next-intl";
import { isClosedWithoutCare } from "@/components/booking/phase";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { payoutFrom } from "@/domain/bookings/deadlines";
import type { BookingView } from "@/domain/bookings/responses";
import { formatPhone } from "@/i18n/format";
import { Link } from "@/i18n/link";

/** A phone number as a link that calls. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="link figures whitespace-nowrap">
      {formatPhone(phone)}
    </a>
  );
}

/** Address, phone, access and emergency contacts: visible to the parties from payment until 48 h after the end; otherwise says when. */
export function ContactCard({ view }: { view: BookingView }) {
  const t = useTranslations("booking.contact");
  return (
    <Card as="section">
      <h2 className="mb-2 text-xl">{t("title")}</h2>
      {view.party === "owner" && <CaregiverContact view={view} />}
      {view.access && (
        <>
          {view.party === "owner" && <h3 className="mt-4 text-base">{t("yours")}</h3>}
          <OwnerContact access={view.access} />
        </>
      )}
      <p className="mt-2 text-sm text-muted">
        {t.rich(whenKey(view), {
          name: view.caregiver.name,
          until: () => <DateTime value={payoutFrom(view.endsAt)} className="font-semibold" />,
        })}
      </p>
      {view.party !== "admin" && (
        <p className="mt-4 border-t border-line pt-4">
          {t.rich("support", {
            contact: (words) => (
              <Link href="/contact" className="link">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
    </Card>
  );
}

/** Which sentence says who sees this and when. */
function whenKey({ party, status, access, endsAt, now }: BookingView) {
  if (party === "admin") return "forAdmin" as const;
  const isOver = now >= payoutFrom(endsAt) || isClosedWithoutCare(status);
  if (party === "owner") return isOver ? ("ownerOver" as const) : ("owner" as const);
  if (access) return "open" as const;
  return isOver ? ("closed" as const) : ("later" as const);
}

function CaregiverContact({ view }: { view: BookingView }) {
  const t = useTranslations("booking.contact");
  const { name, phone, street, city } = view.caregiver;
  if (!phone && !street) return null;
  const rows = [
    ...(phone ? [{ term: t("phone"), value: <PhoneLink phone={phone} /> }] : []),
    ...(street ? [{ term: t("address"), value: [street, city].filter(Boolean).join(", ") }] : []),
  ];
  return (
    <>
      <h3 className="text-base">{t("of", { name })}</h3>
      <DescriptionList rows={rows} />
    </>
  );
}

function OwnerContact({ access }: { access: NonNullable<BookingView["access"]> }) {
  const t = useTranslations("booking.contact");
  const { street, postcode, city, phone, accessNotes, emergencyName, emergencyPhone, vetName, vetPhone } = access;
  const address = [street, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const rows = [
    { term: t("address"), value: address || t("missing") },
    { term: t("phone"), value: phone ? <PhoneLink phone={phone} /> : t("missing") },
    ...(accessNotes ? [{ term: t("access"), value: <span className="whitespace-pre-line">{accessNotes}</span> }] : []),
    {
      term: t("emergency"),
      value: (
        <>
          {emergencyName}, <PhoneLink phone={emergencyPhone} />
        </>
      ),
    },
    ...(vetPhone
      ? [
          {
            term: t("vet"),
            value: (
              <>
                {vetName}, <PhoneLink phone={vetPhone} />
              </>
            ),
          },
        ]
      : []),
  ];
  return <DescriptionList rows={rows} />;
}
