import type { CreateBatchSuccessResponse, CreateEmailResponseSuccess } from "resend";
import type { Email } from "./email";
import { parseEmail } from "./email-input";
import { type Fault, type Faults, faultResponse } from "./faults";
import { ApiError, type Exchange, invalid, missing, parseJson, readBody, sendJson } from "./http";
import { findSavedResponse, type KeysInProgress, keyed } from "./idempotency";
import type { FormatTime } from "./layout";
import type { Store } from "./store";

const MAX_BATCH_SIZE = 100;

/** The state of one emulator. */
export type State = { store: Store; faults: Faults; inProgress: KeysInProgress; formatTime: FormatTime };

type BatchResponse = CreateBatchSuccessResponse<{ batchValidation: "permissive" }>;
type Accepted = { emails: Email[]; toResponse: (ids: string[]) => object };

/** `POST /emails` and `POST /emails/batch`: accepts emails once per idempotency key and applies queued faults. */
export async function send({ request, response, url }: Exchange, { store, faults, inProgress }: State): Promise<void> {
  const body = await readBody(request);
  const header = request.headers["idempotency-key"];
  const keyedRequest = keyed(Array.isArray(header) ? header[0] : header, url.pathname, body);
  const release = inProgress.acquire(keyedRequest);
  const fault = faults.next();
  try {
    if (fault?.when === "before") return applyFault(response, fault, release);
    const result = findSavedResponse(store, keyedRequest) ?? accept();
    if (fault) return applyFault(response, fault, release);
    release();
    sendJson(response, 200, result);
  } catch (error) {
    release();
    throw error;
  }

  function accept(): object {
    const permissive = request.headers["x-batch-validation"] === "permissive";
    const { emails, toResponse } = url.pathname === "/emails" ? single(body) : batch(body, permissive);
    return store.accept(emails, keyedRequest, toResponse);
  }
}

function single(body: string): Accepted {
  const email = parseEmail(parseJson(body));
  return { emails: [email], toResponse: ([id = ""]) => ({ id }) satisfies CreateEmailResponseSuccess };
}

function batch(body: string, permissive: boolean): Accepted {
  const items = parseJson(body);
  if (!Array.isArray(items)) throw invalid("The request body must be an array of emails.");
  if (items.length === 0) throw missing("emails");
  if (items.length > MAX_BATCH_SIZE) throw invalid(`A batch takes at most ${MAX_BATCH_SIZE} emails.`);
  const emails: Email[] = [];
  const errors: { index: number; message: string }[] = [];
  for (const [index, item] of items.entries()) {
    try {
      emails.push(parseEmail(item, true));
    } catch (error) {
      // A permissive batch reports invalid emails; a strict batch fails as a whole.
      if (!permissive || !(error instanceof ApiError)) throw error;
      errors.push({ index, message: error.message });
    }
  }
  const toResponse = (ids: string[]) => {
    const data = ids.map((id) => ({ id }));
    return permissive ? ({ data, errors } satisfies BatchResponse) : ({ data } satisfies Pick<BatchResponse, "data">);
  };
  return { emails, toResponse };
}

/** Throws the fault's error, resets the connection, or keeps it open with the key in use until the client closes it. */
function applyFault(response: Exchange["response"], { kind }: Fault, release: () => void): void {
  const error = faultResponse(kind);
  if (error) throw error;
  response.once("close", release);
  if (kind === "reset") response.socket?.resetAndDestroy();
}
