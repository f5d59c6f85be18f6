import { deleteCertificatesOf, listCertificatesOf } from "@/domain/certificates/files";
import { deletePicturesOf, listPicturesOf } from "@/domain/pictures/files";
import { Prisma } from "@/generated/prisma/client";
import type { Ctx } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";

/** The rows of a person, as a condition of SQL. */
type Whose = (personId: string) => Prisma.Sql;

/** The instant of the erasure. */
export const NOW = Symbol("now");
/** The row's own id. */
export const OWN_ID = Symbol("own id");

export interface Erasure {
  whose: Whose;
  /** Whether the rows go, or what each column becomes. */
  as: "no row" | Record<string, string | null | typeof NOW | typeof OWN_ID>;
}

/** What a table holds of people, what becomes of it, and what somebody gets who asks for their data. */
interface Holding {
  erased?: Erasure[];
  /** Under which name the rows stand in a copy of somebody's data, and with which columns. */
  exported?: { name: string; whose: Whose; columns: string[] };
  /** The columns with text that an erasure leaves, and why. */
  stays?: Record<string, string>;
}

const by =
  (column: string): Whose =>
  (id) =>
    Prisma.sql`${Prisma.raw(`"${column}"`)} = ${id}::uuid`;
const ofBookings = (side: "ownerId" | "caregiverId"): Whose => {
  const mine = by(side);
  return (id) => Prisma.sql`"bookingId" IN (SELECT id FROM "Booking" WHERE ${mine(id)})`;
};

const ofPets: Whose = (id) => Prisma.sql`"petId" IN (SELECT id FROM "Pet" WHERE "ownerId" = ${id}::uuid)`;

const CODE = "a code of a list";
const BOOKS = "a reference in the books, which the law makes us keep; it names nobody";
const DECISION = "why money moved: the law makes us keep it with the books";
const NOBODY = "of the platform, about nobody";

/** Whom to call and how to get in. Care under way keeps it until it is over; the nightly clean-up clears it then. */
export const CONTACTS_OF_BOOKING: Erasure = {
  whose: (id) => Prisma.sql`"ownerId" = ${id}::uuid AND status <> 'PAID'`,
  as: {
    ...{ message: null, accessNotes: null, vetName: null, vetPhone: null },
    ...{ emergencyName: "", emergencyPhone: "" },
  },
};

/**
 * Every table. A new one does not compile before it stands here, and a test fails for a column with text that is in none of
 * the parts. Erasures run in this order; the person's own row comes last, because others are found through it.
 */
export const PERSONAL_DATA: Record<Prisma.ModelName, Holding> = {
  Session: {
    erased: [{ whose: by("userId"), as: "no row" }],
    exported: {
      ...{ name: "sessions", whose: by("userId"), columns: ["createdAt", "lastSeenAt", "expiresAt", "browser"] },
    },
  },
  Totp: {
    erased: [{ whose: by("userId"), as: "no row" }],
    exported: { name: "codesOfAnApp", whose: by("userId"), columns: ["createdAt", "confirmedAt"] },
  },
  RecoveryCode: {
    erased: [{ whose: by("userId"), as: "no row" }],
    exported: { name: "recoveryCodes", whose: by("userId"), columns: ["usedAt"] },
  },
  Token: { erased: [{ whose: by("userId"), as: "no row" }] },
  DataExport: { erased: [{ whose: by("userId"), as: "no row" }] },
  Consent: {
    exported: { name: "consents", whose: by("userId"), columns: ["text", "version", "at"] },
    stays: { version: "proof of what was agreed to; it names nobody" },
  },
  RateCount: { stays: { key: "a keyed hash, gone when its time is over" } },
  RequestKey: { erased: [{ whose: by("userId"), as: "no row" }] },
  SupportRequest: {
    erased: [
      {
        whose: (id) =>
          Prisma.sql`"userId" = ${id}::uuid OR email = (SELECT u.email FROM "User" u WHERE u.id = ${id}::uuid)`,
        as: "no row",
      },
    ],
    exported: {
      ...{ name: "supportQuestions", whose: by("userId") },
      columns: ["name", "email", "topic", "text", "createdAt", "answeredAt"],
    },
  },
  Pet: {
    erased: [
      {
        whose: by("ownerId"),
        as: { name: "–", breed: null, birthYear: null, notes: null, medical: null, archivedAt: NOW },
      },
    ],
    exported: {
      ...{ name: "pets", whose: by("ownerId") },
      columns: ["name", "species", "size", "breed", "birthYear", "notes", "medical", "createdAt", "archivedAt"],
    },
  },
  CarePlan: {
    erased: [{ whose: ofPets, as: "no row" }],
    exported: { name: "carePlans", whose: ofPets, columns: ["petId", "plan", "updatedAt"] },
  },
  Vaccination: {
    erased: [{ whose: ofPets, as: "no row" }],
    exported: { name: "vaccinations", whose: ofPets, columns: ["petId", "kind", "expiresOn"] },
  },
  Picture: {
    erased: [{ whose: by("ownerId"), as: "no row" }],
    exported: {
      ...{ name: "pictures", whose: by("ownerId") },
      columns: ["id", "kind", "petId", "messageId", "alt", "bytes", "width", "height", "createdAt"],
    },
  },
  Certificate: {
    erased: [{ whose: by("ownerId"), as: "no row" }],
    exported: {
      ...{ name: "certificates", whose: by("ownerId") },
      columns: ["id", "title", "bytes", "createdAt", "checkedAt", "checkedFor"],
    },
  },
  WordsReview: {
    erased: [{ whose: by("caregiverId"), as: "no row" }],
    exported: {
      ...{ name: "waitingProfileTexts", whose: by("caregiverId") },
      columns: ["name", "headline", "bio", "experience", "changedAt", "refusedReason"],
    },
  },
  Listing: {
    erased: [{ whose: by("caregiverId"), as: "no row" }],
    exported: {
      ...{ name: "services", whose: by("caregiverId") },
      columns: ["service", "priceCents", "halfHourCents", "extraPetCents", "maxPets", "species", "sizes"],
    },
  },
  WeeklyHours: {
    erased: [{ whose: by("caregiverId"), as: "no row" }],
    exported: {
      ...{ name: "openingHours", whose: by("caregiverId") },
      columns: ["service", "weekday", "fromMinute", "toMinute"],
    },
  },
  Caregiver: {
    erased: [
      {
        whose: by("userId"),
        as: {
          ...{ headline: null, bio: null, homeType: null, experience: null, experienceYears: null },
          ...{ postcode: null, city: null, lat: null, lng: null, rejectedReason: null },
          ...{ garden: null, hasChildren: null, ownPets: "{}", languages: "{}", knownSpecies: "{}" },
        },
      },
    ],
    exported: {
      ...{ name: "caregiverProfile", whose: by("userId") },
      columns: [
        ...["status", "headline", "bio", "homeType", "experienceYears", "experience", "postcode", "city", "lat", "lng"],
        ...["travelKm", "homePlaces", "groupPlaces", "noticeHours", "horizonDays", "holidayPercent"],
        ...["garden", "hasChildren", "ownPets", "languages", "knownSpecies"],
        ...["cancellationPolicy", "stripeAccountId", "submittedAt", "approvedAt", "revokedAt", "rejectedReason"],
      ],
    },
    stays: { stripeAccountId: BOOKS },
  },
  CaregiverFigures: {
    erased: [{ whose: by("caregiverId"), as: "no row" }],
    exported: {
      ...{ name: "caregiverFigures", whose: by("caregiverId") },
      columns: ["answerPercent", "answerMinutes", "repeatClients", "cancellations", "countedAt"],
    },
  },
  Booking: {
    erased: [
      CONTACTS_OF_BOOKING,
      { whose: by("caregiverId"), as: { declineNote: null } },
      { whose: (id) => Prisma.sql`${id}::uuid IN ("ownerId", "caregiverId")`, as: { cancelNote: null } },
    ],
    exported: {
      ...{ name: "bookings", whose: (id) => Prisma.sql`${id}::uuid IN ("ownerId", "caregiverId")` },
      columns: [
        ...["id", "service", "status", "startsAt", "endsAt", "minutes", "units", "petCount", "priceCents", "feeCents"],
        ...["caregiverCents", "policy", "offLeashVersion", "offLeashConsentAt", "declinedReason", "cancelledBy"],
        ...["cancelReason", "refundDueCents", "createdAt", "acceptedAt", "paidAt", "completedAt", "cancelledAt"],
      ],
    },
    stays: {
      ...{ currency: CODE, declinedReason: CODE, cancelReason: CODE, holdReason: CODE },
      offLeashVersion: "which text was agreed to",
    },
  },
  BookingPet: {},
  BookingEvent: { stays: { step: CODE, actorRole: CODE, actorId: BOOKS } },
  TakenPlace: {},
  Payment: {
    erased: [{ whose: ofBookings("ownerId"), as: { payerAddress: null } }],
    exported: {
      ...{ name: "payments", whose: ofBookings("ownerId") },
      columns: ["bookingId", "amountCents", "currency", "status", "createdAt", "succeededAt"],
    },
    stays: { currency: CODE, checkoutSessionId: BOOKS, paymentIntentId: BOOKS, chargeId: BOOKS },
  },
  Entitlement: { stays: { kind: CODE, note: DECISION, decidedBy: BOOKS } },
  Refund: {
    exported: {
      ...{ name: "refunds", whose: ofBookings("ownerId") },
      columns: ["bookingId", "amountCents", "reason", "status", "createdAt"],
    },
    stays: {
      ...{ reason: CODE, note: DECISION, stripeRefundId: BOOKS, failureReason: "the word of the bank" },
      requestedBy: BOOKS,
    },
  },
  Transfer: {
    exported: {
      ...{ name: "payouts", whose: by("caregiverId") },
      columns: ["bookingId", "amountCents", "feeCents", "setOffCents", "status", "createdAt"],
    },
    stays: { stripeTransferId: BOOKS, destination: BOOKS },
  },
  Reversal: { stays: { stripeReversalId: BOOKS } },
  Dispute: { stays: { stripeDisputeId: BOOKS, status: CODE } },
  BankPayout: {
    exported: {
      ...{ name: "bankPayouts", whose: by("caregiverId") },
      columns: ["amountCents", "status", "arrivesAt", "createdAt"],
    },
    stays: { stripePayoutId: BOOKS, status: CODE, failureReason: "the word of the bank" },
  },
  Complaint: {
    erased: [
      { whose: ofBookings("ownerId"), as: { text: "–" } },
      {
        whose: (id) => Prisma.sql`${ofBookings("caregiverId")(id)} AND "repliedAt" IS NOT NULL`,
        as: { reply: "–" },
      },
    ],
    exported: {
      ...{ name: "complaints", whose: ofBookings("ownerId") },
      columns: ["bookingId", "text", "openedAt", "decidedAt", "refundCents", "decisionNote"],
    },
    stays: { decisionNote: DECISION },
  },
  MoneyProposal: { stays: { code: CODE, note: DECISION, closingNote: DECISION } },
  JournalEntry: { stays: { sourceType: CODE, sourceId: BOOKS, kind: CODE } },
  Posting: { stays: { account: BOOKS, currency: CODE } },
  BalanceMovement: { stays: { id: BOOKS, type: CODE, source: BOOKS, note: DECISION } },
  StripeEvent: { stays: { id: BOOKS, type: CODE, account: BOOKS, objectId: BOOKS } },
  StripeCall: {
    stays: {
      ...{ key: BOOKS, operation: CODE, stripeId: BOOKS, error: CODE },
      params: "the nightly clean-up empties those that name people, two days after they were sent",
    },
  },
  Email: {
    erased: [{ whose: by("userId"), as: "no row" }],
    exported: { name: "emails", whose: by("userId"), columns: ["template", "bookingId", "createdAt", "sentAt"] },
  },
  Favourite: {
    // A note about an erased caregiver may say who they were.
    erased: [{ whose: (id) => Prisma.sql`${id}::uuid IN ("userId", "caregiverId")`, as: "no row" }],
    exported: { name: "favourites", whose: by("userId"), columns: ["caregiverId", "note", "createdAt"] },
  },
  SavedSearchMatch: { erased: [{ whose: by("caregiverId"), as: "no row" }] },
  SavedSearch: {
    erased: [{ whose: by("userId"), as: "no row" }],
    exported: { name: "savedSearches", whose: by("userId"), columns: ["name", "search", "alerts", "createdAt"] },
  },
  NoticeSetting: {
    erased: [{ whose: by("userId"), as: "no row" }],
    exported: { name: "noticeSettings", whose: by("userId"), columns: ["kind", "email", "inApp"] },
  },
  Archive: { erased: [{ whose: by("userId"), as: "no row" }] },
  Thread: {},
  ThreadMember: {},
  Message: {
    erased: [{ whose: by("authorId"), as: { text: null, key: OWN_ID } }],
    exported: {
      ...{ name: "messagesWritten", whose: by("authorId"), columns: ["threadId", "text", "createdAt", "hiddenAt"] },
    },
  },
  Block: {
    erased: [{ whose: (id) => Prisma.sql`${id}::uuid IN ("blockerId", "blockedId")`, as: "no row" }],
  },
  MessageReport: {
    erased: [
      { whose: by("reporterId"), as: { note: null } },
      {
        whose: (id) => Prisma.sql`"messageId" IN (SELECT id FROM "Message" WHERE "authorId" = ${id}::uuid)`,
        as: { note: null },
      },
    ],
    exported: {
      ...{ name: "reportsMade", whose: by("reporterId"), columns: ["messageId", "reason", "note", "createdAt"] },
    },
  },
  Review: {
    erased: [{ whose: (id) => Prisma.sql`${id}::uuid IN ("authorId", "subjectId")`, as: { comment: "", reply: null } }],
    exported: {
      ...{ name: "reviewsWritten", whose: by("authorId") },
      columns: ["bookingId", "rating", "comment", "createdAt", "shownAt", "hiddenAt"],
    },
  },
  ReviewReport: {
    erased: [
      {
        whose: (id) =>
          Prisma.sql`"reporterId" = ${id}::uuid OR "reviewId" IN (SELECT id FROM "Review" WHERE ${id}::uuid IN ("authorId", "subjectId"))`,
        as: { note: null },
      },
    ],
    exported: {
      ...{ name: "reviewReportsMade", whose: by("reporterId"), columns: ["reviewId", "reason", "note", "createdAt"] },
    },
  },
  PersonNote: {
    erased: [{ whose: by("personId"), as: "no row" }],
    exported: { name: "notesOfSupport", whose: by("personId"), columns: ["text", "createdAt"] },
  },
  AuditLog: {
    stays: {
      ...{ actorId: BOOKS, action: CODE, subject: BOOKS, payload: "the row that its hash covers", prevHash: CODE },
      ...{ hash: CODE, reason: "why an admin decided: the chain of hashes holds it; admins name nobody in it" },
    },
  },
  CronRun: { stays: { name: NOBODY, result: NOBODY, error: NOBODY } },
  CronLease: { stays: { name: NOBODY } },
  WorkerLease: { stays: { worker: NOBODY } },
  BreakerReport: { stays: { name: NOBODY, instance: NOBODY, state: CODE } },
  BreakerOrder: { stays: { name: NOBODY } },
  Metric: { stays: { name: NOBODY, labels: NOBODY, buckets: NOBODY } },
  Alert: { stays: { key: NOBODY, kind: NOBODY, facts: NOBODY } },
  User: {
    erased: [
      {
        whose: by("id"),
        as: {
          ...{ email: null, passwordHash: null, name: null, phone: null, street: null, postcode: null, city: null },
          ...{ erasureAskedAt: null, erasureDueAt: null, erasedAt: NOW, quietFrom: null, quietTo: null },
        },
      },
    ],
    exported: {
      ...{ name: "account", whose: by("id") },
      columns: [
        ...["id", "email", "emailVerifiedAt", "name", "role", "locale", "phone", "street", "postcode", "city"],
        ...["createdAt", "erasureAskedAt", "erasureDueAt", "quietFrom", "quietTo"],
      ],
    },
    stays: { termsVersion: "which text was agreed to", privacyVersion: "which text was read" },
  },
};

/** A file of somebody, as a copy of their data names it. */
export interface PersonalFile {
  name: string;
  contentType: string;
  /** Our own address, which asks who is signed in. */
  href: string;
}

/** Files outside the tables. `erase` removes their rows and adds the job that deletes them. */
interface FileHolding {
  list: (personId: string) => Promise<PersonalFile[]>;
  erase: (tx: Tx, ctx: Ctx, personId: string) => Promise<unknown>;
}

/** Every kind of file that people give us. */
export const PERSONAL_FILES: FileHolding[] = [
  {
    list: async (id) =>
      (await listPicturesOf(db, id)).map(({ name, href }) => ({ name, href, contentType: "image/webp" })),
    erase: (tx, _ctx, id) => deletePicturesOf(tx, id),
  },
  {
    list: async (id) =>
      (await listCertificatesOf(db, id)).map(({ name, href }) => ({
        ...{ name, href, contentType: "application/octet-stream" },
      })),
    erase: (tx, _ctx, id) => deleteCertificatesOf(tx, id),
  },
];
