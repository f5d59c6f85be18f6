import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tolerateMovedNodes } from "./moved-nodes";

// eslint-disable-next-line @typescript-eslint/unbound-method -- only put back
const { removeChild, insertBefore } = Node.prototype;
beforeEach(() => tolerateMovedNodes(Node.prototype));
afterEach(() => Object.assign(Node.prototype, { removeChild, insertBefore }));

function Price() {
  const [isShown, setShown] = useState(true);
  return (
    <p data-testid="price">
      {isShown && "gratis"}
      <button type="button" onClick={() => setShown(!isShown)}>
        wissel
      </button>
    </p>
  );
}

/** What a translation tool does: the text moves into an element of its own. */
function translate(text: Node | null | undefined) {
  const font = document.createElement("font");
  text?.parentNode?.replaceChild(font, text);
  font.append("free");
}

test("a page whose text was translated in the browser keeps working", async () => {
  render(<Price />);
  const price = screen.getByTestId("price");
  translate(price.firstChild);
  await userEvent.click(screen.getByRole("button"));
  expect(screen.getByRole("button")).toBeTruthy();
  await userEvent.click(screen.getByRole("button"));
  expect(price.textContent).toContain("gratis");
});
