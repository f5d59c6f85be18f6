import { saveCarePlan } from "@/domain/pets/care-card";
import { CarePlan } from "@/domain/pets/schema";
import { addVaccination } from "@/domain/pets/vaccinations";
import { reportReview } from "@/domain/reviews/report";
import { NewReviewReport } from "@/domain/reviews/schema";
import { db } from "@/lib/db";
import { assertDefined } from "@/lib/errors";
import { after, DAY_MS } from "@/lib/time";
import { careCards, reviewReports } from "./data/care-cards";
import { type DemoOwner, type DemoUser, userCtx } from "./users";

/** The care cards of demo pets, with vaccinations that expire some days from now. */
export async function seedCareCards(owners: Map<string, DemoOwner>, now: Date) {
  for (const { of, pet, plan, vaccinations } of careCards) {
    const owner = assertDefined(owners.get(of), of);
    const ctx = userCtx(owner, now);
    const petId = assertDefined(owner.pets.get(pet), pet);
    await saveCarePlan(ctx, petId, CarePlan.parse(plan));
    for (const { kind, days } of vaccinations) {
      const expiresOn = after(now, days * DAY_MS)
        .toISOString()
        .slice(0, 10);
      await addVaccination(ctx, petId, { kind, expiresOn });
    }
  }
}

/** Something for the admin's queue of reported reviews. */
export async function seedReviewReports(caregivers: Map<string, DemoUser>, now: Date) {
  for (const { by, ...report } of reviewReports) {
    const caregiver = assertDefined(caregivers.get(by), by);
    const review = await db.review.findFirst({
      where: { subjectId: caregiver.id, shownAt: { not: null }, booking: { caregiverId: caregiver.id } },
      orderBy: [{ rating: "asc" }, { id: "desc" }],
      select: { id: true },
    });
    if (review) await reportReview(userCtx(caregiver, now), review.id, NewReviewReport.parse(report));
  }
}
