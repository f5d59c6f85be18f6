import type { OwnFile } from "@/domain/caregivers/own-queries";

/** Whether a file still has to be handed in, for the first time or again. */
export const isOnboarding = ({ profile }: Pick<OwnFile, "profile">) =>
  profile.status === "DRAFT" || profile.status === "REJECTED";
