import { z } from "zod";
import { invalid } from "../core/errors";
import { emit } from "../core/events";
import { page } from "../http/list";
import { flag, mergeMetadata, metadata, paging, text, unsettable } from "../http/params";
import { type Route, route } from "../http/route";
import { EVIDENCE_TEXTS } from "./dispute-evidence";
import { closeDispute, getDispute } from "./dispute-lifecycle";

const none = z.strictObject({});
const evidence = z.partialRecord(z.enum(EVIDENCE_TEXTS), unsettable);
const update = z.strictObject({
  evidence: evidence.optional(),
  metadata: metadata.optional(),
  submit: flag.default(true),
});

/** Stripe's test words: evidence that reads like this decides the dispute at once. */
const DECIDED_BY = { winning_evidence: "won", losing_evidence: "lost" } as const;

/** `/v1/disputes`: answer with evidence, give in, list. */
export const disputeRoutes: Route[] = [
  route("GET", "/v1/disputes/:id", none, (world, { id }) => getDispute(world, id)),
  route("POST", "/v1/disputes/:id", update, (world, { id, params }) => {
    const before = getDispute(world, id);
    if (params.evidence && before.status !== "needs_response") {
      throw invalid(`This dispute has a status of ${before.status}; evidence can no longer be submitted.`);
    }
    const isSubmitted = params.submit && params.evidence !== undefined;
    const details = before.evidence_details;
    const after = world.store.put("dispute", {
      ...before,
      evidence: { ...before.evidence, ...params.evidence },
      evidence_details: {
        ...details,
        has_evidence: details.has_evidence || params.evidence !== undefined,
        submission_count: details.submission_count + (isSubmitted ? 1 : 0),
        submission_method: isSubmitted ? "manual" : details.submission_method,
      },
      metadata: mergeMetadata(before.metadata, params.metadata),
      status: isSubmitted ? "under_review" : before.status,
    });
    emit(world, "charge.dispute.updated", after);
    const words = params.evidence?.uncategorized_text;
    if (isSubmitted && (words === "winning_evidence" || words === "losing_evidence"))
      return closeDispute(world, after, DECIDED_BY[words]);
    return after;
  }),
  route("POST", "/v1/disputes/:id/close", none, (world, { id }) => closeDispute(world, getDispute(world, id), "lost")),
  route(
    "GET",
    "/v1/disputes",
    z.strictObject({ ...paging, charge: text.optional(), payment_intent: text.optional() }),
    (world, { params }) => {
      const wanted = world.store
        .all("dispute")
        .filter((dispute) => params.charge === undefined || dispute.charge === params.charge)
        .filter((dispute) => params.payment_intent === undefined || dispute.payment_intent === params.payment_intent);
      return page("/v1/disputes", wanted, params);
    },
  ),
];
