import { expect, test } from "vitest";
import { DELETE, GET, POST } from "@/app/api/[[...unknown]]/route";

test.each([GET, POST, DELETE])("an unknown address answers like every other error", async (call) => {
  const unknown = Promise.resolve({ unknown: ["bookings", "wat", "nu"] });
  const response = await call(new Request("http://localhost:3000/api/bookings/wat/nu"), { params: unknown });
  expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  expect(await response.json()).toMatchObject({ code: "not_found", errors: [] });
});
