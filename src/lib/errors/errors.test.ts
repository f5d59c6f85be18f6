import { describe, expect, it, vi } from "vitest";
import { AppError, assertDefined, notFound } from "@/lib/errors";

describe("a planned error", () => {
  it("is recognized by another copy of its module, as bundles make them", async () => {
    vi.resetModules();
    const copy = await import("@/lib/errors");
    expect(copy.AppError).not.toBe(AppError);
    expect(copy.notFound("pet")).toBeInstanceOf(AppError);
    expect(notFound("pet")).toBeInstanceOf(copy.AppError);
  });

  it("differs from anything else that can be thrown", () => {
    for (const thrown of [new Error("x"), new TypeError("x"), { code: "x" }, "x", null, undefined])
      expect(thrown instanceof AppError).toBe(false);
    expect(() => assertDefined(null, "pet")).toThrow(TypeError);
    expect(new AppError("conflict", "taken", "Taken.")).toBeInstanceOf(Error);
  });
});
