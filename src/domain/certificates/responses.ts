import { z } from "zod";
import { CertificateState } from "@/generated/prisma/enums";
import { Instant } from "@/lib/http/response-schemas";

/** A certificate as its caregiver and admins see it. */
export const CertificateView = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  state: z.enum(CertificateState),
  /** Why it was refused. */
  problem: z.string().nullable(),
  createdAt: Instant,
  checkedAt: Instant.nullable(),
  checkedFor: z.string().nullable(),
});
export type CertificateView = z.infer<typeof CertificateView>;

export const CertificateList = z.strictObject({ certificates: z.array(CertificateView) });

/** A link that works for 60 seconds; the browser saves the file and does not show it. */
export const FileLink = z.strictObject({ url: z.string() });

/** What everybody reads of a certificate that an admin checked. */
export const CheckedCertificate = z.strictObject({ title: z.string(), checkedFor: z.string(), checkedAt: Instant });
export type CheckedCertificate = z.infer<typeof CheckedCertificate>;
