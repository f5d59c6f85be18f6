import { expect, test } from "vitest";
import { PUBLISHED_PASSWORD } from "../../prisma/seed/demo-accounts";
import { readStartOptions } from "./settings";

test("the site opens to others only with a demo password that is not published, on fresh data", () => {
  const open = (password: string, ...args: string[]) =>
    readStartOptions(["--public", ...args], { DEMO_PASSWORD: password, NODE_ENV: "test" });
  for (const password of ["", PUBLISHED_PASSWORD])
    expect(() => open(password, "--fresh")).toThrow(/published demo password/);
  expect(open("zes natte otters", "--fresh")).toMatchObject({ open: true, fresh: true });
  expect(readStartOptions([], { NODE_ENV: "test" })).toMatchObject({ open: false });
});
