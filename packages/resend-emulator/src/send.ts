import type { CreateBatchSuccessResponse, CreateEmailResponseSuccess } from "resend";
import type { Letter } from "./email";
import { readLetter } from "./email-input";
import { type Fault, type Faults, faultyAnswer } from "./faults";
import { type Exchange, invalid, missing, parseJson, Refusal, readBody, sendJson } from "./http";
import { earlierAnswer, type KeysInProgress, keyed } from "./idempotency";
import type { Store } from "./store";

const MOST_IN_A_BATCH = 100;

/** What sending needs to know: the mail, the faults ordered, and the keys being answered at this moment. */
export type Mailroom = { store: Store; faults: Faults; inProgress: KeysInProgress };

type BatchAnswer = CreateBatchSuccessResponse<{ batchValidation: "permissive" }>;
type Accepted = { letters: Letter[]; answerWith: (ids: string[]) => object };

/** `POST /emails` and `POST /emails/batch`: takes mail in once per idempotency key, unless a fault was ordered. */
export async function send(
  { request, response, url }: Exchange,
  { store, faults, inProgress }: Mailroom,
): Promise<void> {
  const body = await readBody(request);
  const header = request.headers["idempotency-key"];
  const asked = keyed(Array.isArray(header) ? header[0] : header, url.pathname, body);
  const letGo = inProgress.take(asked);
  const fault = faults.next();
  try {
    if (fault?.when === "before") return fail(response, fault, letGo);
    const answer = earlierAnswer(store, asked) ?? accept();
    if (fault) return fail(response, fault, letGo);
    letGo();
    sendJson(response, 200, answer);
  } catch (error) {
    letGo();
    throw error;
  }

  function accept(): object {
    const permissive = request.headers["x-batch-validation"] === "permissive";
    const { letters, answerWith } = url.pathname === "/emails" ? single(body) : batch(body, permissive);
    return store.accept(letters, asked, answerWith);
  }
}

function single(body: string): Accepted {
  const letter = readLetter(parseJson(body));
  return { letters: [letter], answerWith: ([id = ""]) => ({ id }) satisfies CreateEmailResponseSuccess };
}

function batch(body: string, permissive: boolean): Accepted {
  const items = parseJson(body);
  if (!Array.isArray(items)) throw invalid("The request body must be an array of emails.");
  if (items.length === 0) throw missing("emails");
  if (items.length > MOST_IN_A_BATCH) throw invalid(`A batch takes at most ${MOST_IN_A_BATCH} emails.`);
  const letters: Letter[] = [];
  const errors: { index: number; message: string }[] = [];
  for (const [index, item] of items.entries()) {
    try {
      letters.push(readLetter(item, true));
    } catch (error) {
      // Permissive batches report a bad letter beside the good ones; a strict batch fails as a whole.
      if (!permissive || !(error instanceof Refusal)) throw error;
      errors.push({ index, message: error.message });
    }
  }
  const answerWith = (ids: string[]) => {
    const data = ids.map((id) => ({ id }));
    return permissive ? ({ data, errors } satisfies BatchAnswer) : ({ data } satisfies Pick<BatchAnswer, "data">);
  };
  return { letters, answerWith };
}

/** Answers wrongly, drops the line, or keeps it open and silent with its key taken until the caller gives up. */
function fail(response: Exchange["response"], { kind }: Fault, letGo: () => void): void {
  const answer = faultyAnswer(kind);
  if (answer) throw answer;
  response.once("close", letGo);
  if (kind === "reset") response.socket?.resetAndDestroy();
}
