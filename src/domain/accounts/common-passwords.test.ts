import { expect, test } from "vitest";
import { isCommonPassword } from "./common-passwords";
import filter from "./common-passwords.json";

/** Well-known ones of ten characters and more: of these 66 an earlier, shorter list took 62. */
const KNOWN =
  `qwerty1234 Password1! tailtribe2026 TailTribe123! qwertyuiop 1234567890 0123456789 password123 Password123!
passw0rd123 P@ssw0rd123 p@ssword2024 iloveyou123 ILoveYou12! sunshine123 princess123 football123 baseball123 superman123
welcome123 Welcome2024! Welkom2026! welkom12345 wachtwoord1 Wachtwoord2026! wachtwoord! azerty12345 azertyuiop
Azerty2026! motdepasse1 MotDePasse123 bienvenue12 letmein123! monkey12345 dragon12345 master12345 shadow12345
michael123 jennifer123 jordan12345 computer123 internet123 trustno1234 starwars123 batman12345 charlie1234
abcdefghij abc123abc123 abcd1234abcd 1q2w3e4r5t 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3 asdfghjkl1 asdfghjkl123
zxcvbnm123 zxcvbnm,./ 1111111111 aaaaaaaaaa 1212121212 1122334455 qwerty!@#$ summer2024! Zomer2026!! winter2025!
vakantie123 chocolate1 liverpool1 manchester1 hondhondhond`.split(/\s+/);

test("the filter holds at least a hundred thousand", () => expect(filter.entries).toBeGreaterThanOrEqual(100_000));

test.each(KNOWN)("%s is refused", (password) => expect(isCommonPassword(password)).toBe(true));

test.each(["Lotte.Peeters1!", "peeters2026", "lottelotte1", "LottePeeters99"])(
  "%s is too near to the address",
  (password) => expect(isCommonPassword(password, "lotte.peeters@example.test")).toBe(true),
);

test.each([
  ...["drie natte honden", "trois hivers à la côte", "een lange zin met spaties", "een nieuwe zin met spaties"],
  ...["vuilbak-kraan-fiets", "Xk9#mQ2$vLp7", "kurkentrekkerfestival", "tailtribe ruikt naar natte hond"],
])("%s is good", (password) => expect(isCommonPassword(password, "lotte.peeters@example.test")).toBe(false));

test("hardly any random password is taken for a common one", () => {
  const random = (i: number) =>
    `${(i * 7_919).toString(36)}-${(i * 104_729 + 13).toString(36)}x${(i ** 3).toString(36)}`;
  const refused = Array.from({ length: 3_000 }, (_, i) => random(i + 1_000)).filter((each) => isCommonPassword(each));
  expect(refused.length).toBeLessThan(30);
});
