import { act, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { answerWith, renderWithMessages } from "@/testing/render";
import { SESSION_HINT, useCurrentUser } from "./current-user";

function Bar() {
  const user = useCurrentUser();
  return <p>{user === undefined ? "not known yet" : user === null ? "visitor" : user.name}</p>;
}

test("failed requests sign nobody out: the bar asks again until it knows who is signed in", async () => {
  vi.useFakeTimers();
  localStorage.setItem(SESSION_HINT, "1");
  const user = {
    id: "x",
    name: "Emma Claes",
    role: "OWNER",
    avatarUrl: "/a",
    emailVerified: true,
    caregiverStatus: null,
  };
  const requests = answerWith({ status: 503, body: { code: "busy" } }, "offline", { body: { user } });
  renderWithMessages(<Bar />);
  const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  await later(0);
  expect([screen.getByText("not known yet").tagName, requests.length]).toEqual(["P", 1]);
  await later(1_000);
  expect([screen.getByText("not known yet").tagName, requests.length]).toEqual(["P", 2]);
  expect(localStorage.getItem(SESSION_HINT)).toBe("1");
  await later(4_000);
  expect([screen.getByText("Emma Claes").tagName, requests.length]).toEqual(["P", 3]);
});
