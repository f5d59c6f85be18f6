import { expect, test } from "vitest";
import { inTurn } from "./in-turn";

test("what has the same key runs one after another, also after a failure; another key does not wait", async () => {
  const steps: string[] = [];
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const run = (name: string, wait?: Promise<void>) => async () => {
    steps.push(`${name} begins`);
    await wait;
    steps.push(`${name} ends`);
    if (name === "first") throw new Error("first");
    return name;
  };
  const first = inTurn("same", run("first", held));
  const second = inTurn("same", run("second"));
  expect(await inTurn("other", run("other"))).toBe("other");
  expect(steps).toEqual(["first begins", "other begins", "other ends"]);
  letGo();
  await expect(first).rejects.toThrow("first");
  expect(await second).toBe("second");
  expect(steps.slice(3)).toEqual(["first ends", "second begins", "second ends"]);
  expect(await inTurn("same", run("third"))).toBe("third");
});
