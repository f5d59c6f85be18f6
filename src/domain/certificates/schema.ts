import { z } from "zod";
import { refuseContactData } from "@/domain/contact-data";
import { line, opaque } from "@/lib/http/request-text";

/** Bytes of a file. */
export const MAX_BYTES = 10 * 1024 * 1024;
export const MAX_CERTIFICATES = 10;
export const TITLE = { min: 3, max: 100 };

/** A certificate that is about to be uploaded, under the name that people will read. */
export const NewCertificate = z.strictObject({
  title: refuseContactData(line(TITLE)),
  bytes: z.number().int().min(1).max(MAX_BYTES),
});
export type NewCertificate = z.infer<typeof NewCertificate>;

/** What an admin checked: the name on it, the school, until when it is valid. Everybody reads it. */
export const CertificateCheck = z.strictObject({ checkedFor: refuseContactData(line({ min: 5, max: 200 })) });
export type CertificateCheck = z.infer<typeof CertificateCheck>;

/** A link to a file that ends: until when, in seconds, and our signature. */
export const SignedLink = z.strictObject({
  until: z.coerce.number().int().min(0).max(9_999_999_999),
  signature: opaque(80),
});
export type SignedLink = z.infer<typeof SignedLink>;
