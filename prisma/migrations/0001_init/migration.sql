-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OWNER', 'CAREGIVER', 'ADMIN');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('nl', 'fr', 'en');

-- CreateEnum
CREATE TYPE "Species" AS ENUM ('DOG', 'CAT', 'RABBIT', 'SMALL_ANIMAL', 'BIRD', 'REPTILE', 'HORSE', 'FARM_ANIMAL');

-- CreateEnum
CREATE TYPE "PetSize" AS ENUM ('SMALL', 'MEDIUM', 'LARGE', 'GIANT');

-- CreateEnum
CREATE TYPE "Service" AS ENUM ('DOG_WALKING', 'GROUP_WALKING', 'DROP_IN', 'DAYCARE', 'BOARDING', 'HOUSE_SITTING', 'TRAINING', 'TRANSPORT');

-- CreateEnum
CREATE TYPE "CaregiverStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'REJECTED', 'SUSPENDED');

-- CreateEnum
CREATE TYPE "CancellationPolicy" AS ENUM ('FLEXIBLE', 'NOON', 'MODERATE');

-- CreateEnum
CREATE TYPE "BookingStatus" AS ENUM ('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'PAID', 'COMPLETED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Resource" AS ENUM ('OWN_TIME', 'HOME', 'GROUP');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('VERIFY_EMAIL', 'RESET_PASSWORD');

-- CreateEnum
CREATE TYPE "PaymentStatus" AS ENUM ('OPEN', 'PROCESSING', 'SUCCEEDED', 'EXPIRED', 'FAILED', 'SURPLUS');

-- CreateEnum
CREATE TYPE "MovementStatus" AS ENUM ('PENDING', 'SUCCEEDED', 'FAILED');

-- CreateEnum
CREATE TYPE "CallState" AS ENUM ('INTENDED', 'SENT', 'CONFIRMED', 'REFUSED');

-- CreateEnum
CREATE TYPE "EmailState" AS ENUM ('QUEUED', 'SENT', 'SUPPRESSED');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "name" TEXT,
    "role" "Role" NOT NULL DEFAULT 'OWNER',
    "locale" "Locale" NOT NULL DEFAULT 'nl',
    "phone" TEXT,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "termsVersion" TEXT,
    "termsAcceptedAt" TIMESTAMPTZ(3),
    "suspendedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Token" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInTries" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInTries_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Pet" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "species" "Species" NOT NULL,
    "size" "PetSize",
    "breed" TEXT,
    "birthYear" INTEGER,
    "notes" TEXT,
    "medical" TEXT,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Pet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Caregiver" (
    "userId" UUID NOT NULL,
    "status" "CaregiverStatus" NOT NULL DEFAULT 'DRAFT',
    "headline" TEXT,
    "bio" TEXT,
    "homeType" TEXT,
    "experienceYears" INTEGER,
    "experience" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "travelKm" INTEGER NOT NULL DEFAULT 10,
    "homePlaces" INTEGER NOT NULL DEFAULT 1,
    "groupPlaces" INTEGER NOT NULL DEFAULT 4,
    "noticeHours" INTEGER NOT NULL DEFAULT 4,
    "horizonDays" INTEGER NOT NULL DEFAULT 365,
    "holidayPercent" INTEGER NOT NULL DEFAULT 0,
    "cancellationPolicy" "CancellationPolicy" NOT NULL DEFAULT 'FLEXIBLE',
    "stripeAccountId" TEXT,
    "payoutsEnabled" BOOLEAN NOT NULL DEFAULT false,
    "submittedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "rejectedReason" TEXT,
    "ratingSum" INTEGER NOT NULL DEFAULT 0,
    "ratingCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Caregiver_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "service" "Service" NOT NULL,
    "priceCents" INTEGER NOT NULL,
    "halfHourCents" INTEGER,
    "extraPetCents" INTEGER NOT NULL DEFAULT 0,
    "maxPets" INTEGER NOT NULL DEFAULT 1,
    "species" "Species"[],
    "sizes" "PetSize"[],
    "openDays" INTEGER NOT NULL DEFAULT 0,
    "live" BOOLEAN NOT NULL DEFAULT false,
    "lat" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "lng" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeeklyHours" (
    "id" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "service" "Service" NOT NULL,
    "weekday" INTEGER NOT NULL,
    "fromMinute" INTEGER NOT NULL,
    "toMinute" INTEGER NOT NULL,

    CONSTRAINT "WeeklyHours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "service" "Service" NOT NULL,
    "status" "BookingStatus" NOT NULL DEFAULT 'PENDING',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER,
    "units" INTEGER NOT NULL,
    "holidayUnits" INTEGER NOT NULL DEFAULT 0,
    "holidayPercent" INTEGER NOT NULL DEFAULT 0,
    "baseCents" INTEGER NOT NULL,
    "extraPetCents" INTEGER NOT NULL,
    "petCount" INTEGER NOT NULL,
    "priceCents" INTEGER NOT NULL,
    "feeBps" INTEGER NOT NULL,
    "feeCents" INTEGER NOT NULL,
    "caregiverCents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "policy" "CancellationPolicy" NOT NULL,
    "fullRefundUntil" TIMESTAMPTZ(3) NOT NULL,
    "respondBy" TIMESTAMPTZ(3) NOT NULL,
    "payBy" TIMESTAMPTZ(3),
    "capacityAtAccept" INTEGER,
    "message" TEXT,
    "accessNotes" TEXT,
    "emergencyName" TEXT NOT NULL,
    "emergencyPhone" TEXT NOT NULL,
    "vetName" TEXT,
    "vetPhone" TEXT,
    "offLeashVersion" TEXT,
    "offLeashConsentAt" TIMESTAMPTZ(3),
    "declinedReason" TEXT,
    "declineNote" TEXT,
    "cancelledBy" "Role",
    "cancelReason" TEXT,
    "cancelNote" TEXT,
    "refundDueCents" INTEGER,
    "holdReason" TEXT,
    "payoutEligibleAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3),
    "completedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BookingPet" (
    "bookingId" UUID NOT NULL,
    "petId" UUID NOT NULL,

    CONSTRAINT "BookingPet_pkey" PRIMARY KEY ("bookingId","petId")
);

-- CreateTable
CREATE TABLE "BookingEvent" (
    "bookingId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "fromStatus" "BookingStatus",
    "toStatus" "BookingStatus" NOT NULL,
    "actorRole" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BookingEvent_pkey" PRIMARY KEY ("bookingId","seq")
);

-- CreateTable
CREATE TABLE "TakenPlace" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "resource" "Resource" NOT NULL,
    "place" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TakenPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "status" "PaymentStatus" NOT NULL DEFAULT 'OPEN',
    "checkoutSessionId" TEXT,
    "paymentIntentId" TEXT,
    "chargeId" TEXT,
    "stripeFeeCents" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "succeededAt" TIMESTAMPTZ(3),

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "clawbackCents" INTEGER NOT NULL DEFAULT 0,
    "afterTransfer" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "status" "MovementStatus" NOT NULL DEFAULT 'PENDING',
    "stripeRefundId" TEXT,
    "failureReason" TEXT,
    "requestedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "feeCents" INTEGER NOT NULL,
    "status" "MovementStatus" NOT NULL DEFAULT 'PENDING',
    "stripeTransferId" TEXT,
    "destination" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reversal" (
    "id" UUID NOT NULL,
    "transferId" UUID NOT NULL,
    "refundId" UUID NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "status" "MovementStatus" NOT NULL DEFAULT 'PENDING',
    "stripeReversalId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reversal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "stripeDisputeId" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankPayout" (
    "id" UUID NOT NULL,
    "caregiverId" UUID NOT NULL,
    "stripePayoutId" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "arrivesAt" TIMESTAMPTZ(3) NOT NULL,
    "failureReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BankPayout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" UUID,
    "refundCents" INTEGER,
    "decisionNote" TEXT,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "id" UUID NOT NULL,
    "sourceType" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Posting" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'EUR',

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StripeEvent" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "account" TEXT,
    "objectId" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "processedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StripeEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StripeCall" (
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "state" "CallState" NOT NULL DEFAULT 'INTENDED',
    "intendedAt" TIMESTAMPTZ(3) NOT NULL,
    "firstSentAt" TIMESTAMPTZ(3),
    "stripeId" TEXT,
    "error" TEXT,

    CONSTRAINT "StripeCall_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Email" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "bookingId" UUID,
    "eventSeq" INTEGER,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "state" "EmailState" NOT NULL DEFAULT 'QUEUED',
    "providerId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "rating" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "shownAt" TIMESTAMPTZ(3),
    "reply" TEXT,
    "repliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditLog" (
    "seq" BIGSERIAL NOT NULL,
    "actorId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payload" TEXT NOT NULL DEFAULT '',
    "prevHash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "AuditLog_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_role_createdAt_idx" ON "User"("role", "createdAt");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Token_userId_purpose_idx" ON "Token"("userId", "purpose");

-- CreateIndex
CREATE INDEX "Token_expiresAt_idx" ON "Token"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInTries_since_idx" ON "SignInTries"("since");

-- CreateIndex
CREATE INDEX "Pet_ownerId_idx" ON "Pet"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Caregiver_stripeAccountId_key" ON "Caregiver"("stripeAccountId");

-- CreateIndex
CREATE INDEX "Caregiver_status_submittedAt_idx" ON "Caregiver"("status", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_caregiverId_service_key" ON "Listing"("caregiverId", "service");

-- CreateIndex
CREATE UNIQUE INDEX "WeeklyHours_caregiverId_service_weekday_fromMinute_key" ON "WeeklyHours"("caregiverId", "service", "weekday", "fromMinute");

-- CreateIndex
CREATE INDEX "Booking_ownerId_startsAt_id_idx" ON "Booking"("ownerId", "startsAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Booking_caregiverId_startsAt_id_idx" ON "Booking"("caregiverId", "startsAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Booking_status_startsAt_id_idx" ON "Booking"("status", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Booking_createdAt_id_idx" ON "Booking"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "BookingPet_petId_idx" ON "BookingPet"("petId");

-- CreateIndex
CREATE INDEX "TakenPlace_bookingId_idx" ON "TakenPlace"("bookingId");

-- CreateIndex
CREATE INDEX "TakenPlace_caregiverId_resource_endsAt_idx" ON "TakenPlace"("caregiverId", "resource", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_checkoutSessionId_key" ON "Payment"("checkoutSessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_paymentIntentId_key" ON "Payment"("paymentIntentId");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_chargeId_key" ON "Payment"("chargeId");

-- CreateIndex
CREATE INDEX "Payment_bookingId_idx" ON "Payment"("bookingId");

-- CreateIndex
CREATE INDEX "Payment_status_createdAt_idx" ON "Payment"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_stripeRefundId_key" ON "Refund"("stripeRefundId");

-- CreateIndex
CREATE INDEX "Refund_bookingId_idx" ON "Refund"("bookingId");

-- CreateIndex
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");

-- CreateIndex
CREATE INDEX "Refund_status_createdAt_idx" ON "Refund"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_bookingId_key" ON "Transfer"("bookingId");

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_stripeTransferId_key" ON "Transfer"("stripeTransferId");

-- CreateIndex
CREATE INDEX "Transfer_caregiverId_createdAt_idx" ON "Transfer"("caregiverId", "createdAt");

-- CreateIndex
CREATE INDEX "Transfer_status_createdAt_idx" ON "Transfer"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reversal_refundId_key" ON "Reversal"("refundId");

-- CreateIndex
CREATE UNIQUE INDEX "Reversal_stripeReversalId_key" ON "Reversal"("stripeReversalId");

-- CreateIndex
CREATE INDEX "Reversal_transferId_idx" ON "Reversal"("transferId");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_stripeDisputeId_key" ON "Dispute"("stripeDisputeId");

-- CreateIndex
CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "BankPayout_stripePayoutId_key" ON "BankPayout"("stripePayoutId");

-- CreateIndex
CREATE INDEX "BankPayout_caregiverId_createdAt_idx" ON "BankPayout"("caregiverId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_bookingId_key" ON "Complaint"("bookingId");

-- CreateIndex
CREATE INDEX "Complaint_decidedAt_openedAt_idx" ON "Complaint"("decidedAt", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_sourceType_sourceId_kind_key" ON "JournalEntry"("sourceType", "sourceId", "kind");

-- CreateIndex
CREATE INDEX "Posting_entryId_idx" ON "Posting"("entryId");

-- CreateIndex
CREATE INDEX "Posting_account_idx" ON "Posting"("account");

-- CreateIndex
CREATE INDEX "StripeEvent_processedAt_receivedAt_idx" ON "StripeEvent"("processedAt", "receivedAt");

-- CreateIndex
CREATE INDEX "StripeCall_state_firstSentAt_idx" ON "StripeCall"("state", "firstSentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Email_key_key" ON "Email"("key");

-- CreateIndex
CREATE INDEX "Email_userId_createdAt_idx" ON "Email"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Email_bookingId_idx" ON "Email"("bookingId");

-- CreateIndex
CREATE INDEX "Review_subjectId_shownAt_id_idx" ON "Review"("subjectId", "shownAt", "id");

-- CreateIndex
CREATE INDEX "Review_authorId_idx" ON "Review"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_bookingId_authorId_key" ON "Review"("bookingId", "authorId");

-- CreateIndex
CREATE INDEX "AuditLog_subject_idx" ON "AuditLog"("subject");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pet" ADD CONSTRAINT "Pet_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Caregiver" ADD CONSTRAINT "Caregiver_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "Caregiver"("userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeeklyHours" ADD CONSTRAINT "WeeklyHours_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "Caregiver"("userId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "Caregiver"("userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookingPet" ADD CONSTRAINT "BookingPet_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookingPet" ADD CONSTRAINT "BookingPet_petId_fkey" FOREIGN KEY ("petId") REFERENCES "Pet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BookingEvent" ADD CONSTRAINT "BookingEvent_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TakenPlace" ADD CONSTRAINT "TakenPlace_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reversal" ADD CONSTRAINT "Reversal_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reversal" ADD CONSTRAINT "Reversal_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankPayout" ADD CONSTRAINT "BankPayout_caregiverId_fkey" FOREIGN KEY ("caregiverId") REFERENCES "Caregiver"("userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "JournalEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Email" ADD CONSTRAINT "Email_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

