// Next generates the same declaration into .next/types; this one lets a fresh clone compile before the first build.
declare module "next/root-params" {
  export function locale(): Promise<string>;
}
