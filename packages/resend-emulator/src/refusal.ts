import type { ErrorResponse } from "resend";

/** A request the mailbox turns down in the words and numbers of Resend's own error list. */
export class Refusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: ErrorResponse["name"],
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }

  get body(): ErrorResponse {
    return { statusCode: this.statusCode, name: this.code, message: this.message };
  }
}

/** A field that is there but wrong. */
export const invalid = (message: string) => new Refusal(422, "validation_error", message);

/** A field that is not there. */
export const missing = (field: string) => new Refusal(422, "missing_required_field", `Missing \`${field}\` field.`);
