/** Area codes have two digits with 7 after them or three with 6; mobile numbers are 045 to 049 with 7 after. */
const NATIONAL = /^0(?:4[5-9]\d{7}|4[1-4]\d{6}|[1-35-9]\d{7})$/;

/**
 * A Belgian number as it is kept, +32470123456, from any usual way of writing it: 0470 12 34 56, 0032 9/223.45.67,
 * +32 (0)470… What is not a Belgian number comes back as it was typed.
 */
export function phoneNumber(typed: string): string {
  const digits = typed.replace(/[\s./()-]/g, "");
  const national = digits.replace(/^(?:\+|00)320?/, "0");
  return NATIONAL.test(national) ? `+32${national.slice(1)}` : typed;
}
