import { hash, verify } from "@node-rs/argon2";
import { isCommonPassword } from "@/domain/accounts/common-passwords";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/domain/accounts/schema";
import { invalidField } from "@/lib/errors";

/** Argon2id with the minimum of OWASP's password storage cheat sheet: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of an unknown password at the same cost. It is verified where no account exists, so that both cases take equally long. */
const DUMMY_HASH = "$argon2id$v=19$m=19456,t=2,p=1$bPkJXr0VlF73Kp07Z3W+JQ$4Cke+ZCbHQrK4UP1HTqCYl2jW4xHtdEdOC9lQZBsUas";

/** The Argon2id hash of a new password; throws a field error that names what is wrong with it. */
export async function hashNewPassword(password: string, email: string) {
  const length = [...password].length;
  if (length < PASSWORD_MIN) throw passwordError("password_short", `Use at least ${PASSWORD_MIN} characters.`);
  if (length > PASSWORD_MAX) throw passwordError("password_long", `Use at most ${PASSWORD_MAX} characters.`);
  const plain = password.trim().toLowerCase();
  if (plain === email || plain === email.split("@")[0])
    throw passwordError("password_is_email", "Do not use your e-mail address.");
  if (isCommonPassword(password, email)) throw passwordError("password_common", "Too many people use this password.");
  return hash(password.normalize("NFC"), COST);
}

/** Whether the password matches the hash. Without a hash (no such account) it takes equally long and returns false. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string) {
  const candidate = password.length > PASSWORD_MAX * 2 ? "" : password.normalize("NFC");
  const matches = await verify(passwordHash ?? DUMMY_HASH, candidate);
  return matches && passwordHash != null;
}

const passwordError = (code: string, message: string) => invalidField("password", code, message);
