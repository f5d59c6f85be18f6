import { expect, test, vi } from "vitest";
import { noteServerTime, serverNow } from "./server-clock";

test("the server's time goes on with the page, whatever the device's clock says", () => {
  const running = vi.spyOn(performance, "now").mockReturnValue(1_000);
  vi.spyOn(Date, "now").mockReturnValue(0);
  noteServerTime(50_000);
  running.mockReturnValue(11_000);
  expect(serverNow()).toBe(60_000);
  noteServerTime(50_000); // the same page again, from the browser's memory
  expect(serverNow()).toBe(60_000);
  noteServerTime(70_000);
  expect(serverNow()).toBe(70_000);
});
