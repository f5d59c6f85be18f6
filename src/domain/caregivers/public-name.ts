/** How strangers see a name: the first name and the first letter of the next. "Marie Van den Berg" is "Marie V." */
export function publicName(name: string | null): string {
  const [first = "", next] = (name ?? "").trim().split(/\s+/);
  return next ? `${first} ${next.charAt(0).toUpperCase()}.` : first;
}
