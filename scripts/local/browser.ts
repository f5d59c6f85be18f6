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

/** The one of npm is built for it; without a window it is quicker than a whole browser. */
const isBundled = process.platform === "linux" && process.arch === "x64";

/** A Chromium to test with: the one asked for, the one that comes with npm, or one that is there. Never a download. */
export async function browserPath(): Promise<string> {
  const configured = process.env.CHROME_PATH;
  if (configured) return configured;
  const installed = isBundled ? undefined : INSTALLED.find((path) => existsSync(path));
  return installed ?? chromium.executablePath();
}
