import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** What keeps a headless Chromium from looking for the outside world. */
export const BROWSER_FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A Chromium to test with: the one asked for, one that is there, or the one that comes with npm. Never a download. */
export async function browserPath(): Promise<string> {
  const asked = process.env.CHROME_PATH;
  if (asked) return asked;
  return INSTALLED.find((path) => existsSync(path)) ?? chromium.executablePath();
}
