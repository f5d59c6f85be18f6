import { beforeEach, expect, test } from "vitest";
import { restoreDraft, saveDraft } from "./form-draft";

const KEY = "draft:7:/book/1";

function form() {
  document.body.innerHTML = `<form><textarea name="message"></textarea><textarea name="accessNotes"></textarea>
    <input name="emergency.name"><input name="emergency.phone"><input name="vet.name"><input name="street"></form>`;
  return document.querySelector("form") as HTMLFormElement; // written in the line above
}
const fill = (target: HTMLFormElement) => {
  for (const control of target.querySelectorAll<HTMLInputElement>("input, textarea"))
    control.value = `${control.name}!`;
};
beforeEach(() => sessionStorage.clear());

test("a draft holds no keys, no emergency contact, no vet and no address", () => {
  const typed = form();
  fill(typed);
  saveDraft(typed, KEY);
  expect(sessionStorage.getItem(KEY)).toBe('[["message","message!"]]');
  const later = form();
  restoreDraft(later, KEY);
  expect([...new FormData(later).values()].filter(Boolean)).toEqual(["message!"]);
});

test("ticks come back, and a pet that was added in the meantime stays ticked", () => {
  const boxes = (pets: Record<string, boolean>) => {
    const inputs = Object.entries(pets).map(
      ([id, isTicked]) => `<input type="checkbox" name="petIds[]" value="${id}" ${isTicked ? "checked" : ""}>`,
    );
    document.body.innerHTML = `<form>${inputs.join("")}</form>`;
    return document.querySelector("form") as HTMLFormElement; // written in the line above
  };
  saveDraft(boxes({ bas: true, mimi: false }), KEY);
  const later = boxes({ bas: false, mimi: true, rex: true });
  restoreDraft(later, KEY);
  expect(new FormData(later).getAll("petIds[]")).toEqual(["bas", "rex"]);
});

test("a draft from before, with private fields in it, does not fill them", () => {
  sessionStorage.setItem(KEY, '[["accessNotes","code 1234"],["message","Hallo"]]');
  const later = form();
  restoreDraft(later, KEY);
  expect([...new FormData(later).values()].filter(Boolean)).toEqual(["Hallo"]);
});
