import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { rememberPageUser } from "@/components/ui/form/get-json";

/** The router of Next.js, which has no page around it here. Tests read its calls. One for all files of the process. */
const hoisted = await vi.hoisted(async () => {
  const { processWide } = await import("@/lib/process-wide");
  return processWide("testRouter", () => ({ push: vi.fn(), refresh: vi.fn() }));
});
export const router = hoisted;
vi.mock("next/navigation", () => ({ useRouter: () => hoisted, usePathname: () => "/nl" }));

rememberPageUser("");
// What is loaded when it is needed takes long on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  router.push.mockClear();
  router.refresh.mockClear();
});
