"use client";

import { cx } from "class-variance-authority";
import { useRouter } from "next/navigation";
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState, useTransition } from "react";
import { Icon } from "@/components/illustrations/icon";
import { Alert } from "@/components/ui/alert";
import { controlId, FormProvider } from "@/components/ui/form/context";
import { useUnsent } from "@/components/ui/form/dirty";
import { type Problem } from "@/components/ui/form/get-json";
import { errorMessage, fieldMessage } from "@/components/ui/form/problem-words";
import { fillHref, type Method, sendJson } from "@/components/ui/form/request";
import { useFormTexts } from "@/components/ui/form/texts";
import { invalidFields, readForm, toJson } from "@/components/ui/form/values";

interface SummaryLine {
  /** The control to go to; without it the line is about the form as a whole. */
  targetId?: string;
  text: string;
  /** The session has ended: a link to sign in, in a tab of its own, so that what was typed stays here. */
  signIn?: boolean;
}

/** What is wrong with a form, above it. Takes focus each time it appears, so that no reader misses it. */
function FormSummary({ title, lines, signInText }: { title: string; lines: SummaryLine[]; signInText: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lines.length > 0) box.current?.focus();
  }, [lines]);
  if (lines.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border border-danger bg-danger-soft px-4 py-3">
      <p className="flex items-center gap-2 font-semibold text-danger">
        <Icon name="circle-alert" className="size-5 shrink-0" />
        {title}
      </p>
      <ul className="mt-1 list-disc pl-9">
        {lines.map(({ targetId, text, signIn }) => (
          <li key={`${targetId}${text}`}>
            {targetId ? (
              <a
                href={`#${targetId}`}
                className="link"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(targetId)?.focus();
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
            {signIn && (
              <a href={`/${document.documentElement.lang.slice(0, 2)}/sign-in`} target="_blank" className="link ml-1">
                {signInText}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface Props {
  /** Our own address: "/api/bookings". */
  action: string;
  method?: Method;
  /** Where to go after success; "{id}" and "{url}" are filled from the response. With the language: "/nl/bookings/{id}". */
  doneHref?: string;
  /** The success message when the reader stays on the page; "saved" when neither this nor doneHref is set. */
  doneText?: string;
  /** Reloads the whole page, so that every component sees the changed session (sign-in, sign-out). */
  hard?: boolean;
  /** Empties the form after success. */
  resetOnDone?: boolean;
  /** Sent together with the form's values. */
  extra?: Record<string, unknown>;
  /** Fetched at the moment of sending, and sent as well. */
  fetchExtra?: () => Promise<Record<string, unknown>>;
  onDone?: (answer: unknown) => void;
  /** Over the list of what is wrong, where "not sent yet" does not fit. */
  problemTitle?: string;
  /** Called with every refusal of the server, which the form shows by itself unless this returns true. */
  onProblem?: (problem: Problem) => boolean | void;
  /** False where a draft already keeps what was typed. */
  asksBeforeLeaving?: boolean;
  className?: string;
  children: ReactNode;
}

interface Progress {
  pending: boolean;
  done: boolean;
  errors: Record<string, string>;
  lines: SummaryLine[];
}

const idle: Progress = { pending: false, done: false, errors: {}, lines: [] };

/** The name of a control on the page: its label, or the legend of its group. */
function labelOf(control: HTMLElement): string | undefined {
  const label = document.querySelector(`label[for="${control.id}"]`)?.firstChild?.textContent;
  return label || control.closest("fieldset")?.querySelector("legend")?.firstChild?.textContent || undefined;
}

/**
 * The one way to submit: a form whose controls become JSON for our API. Problems appear beside their fields, with a
 * summary that takes focus; a lost connection keeps what was typed.
 */
export function ApiForm({ action, method = "POST", className, children, ...after }: Props) {
  const { onDone, extra, fetchExtra } = after;
  const texts = useFormTexts();
  const form = useRef<HTMLFormElement>(null);
  const idPrefix = useId();
  const router = useRouter();
  const [state, setState] = useState(idle);
  const [isNavigating, startNavigating] = useTransition();
  const pending = state.pending || isNavigating;

  // Editing what is stored: leaving asks first, and a change in another tab is not overwritten.
  const isEdit = method !== "POST" && after.asksBeforeLeaving !== false;
  const { isOutdated, sent: noteSent } = useUnsent(form, isEdit ? action : null, texts.unsent);

  /** An error goes as soon as its control is fixed. */
  function forgetFixed({ target }: { target: EventTarget }) {
    if (
      !(
        target instanceof HTMLInputElement ||
        target instanceof HTMLSelectElement ||
        target instanceof HTMLTextAreaElement
      )
    )
      return;
    const path = target.name.replace(/\[\]$/, "");
    if (!state.errors[path] || !target.validity.valid) return;
    const { [path]: _fixed, ...errors } = state.errors;
    const id = controlId(idPrefix, path);
    setState({ ...state, errors, lines: state.lines.filter(({ targetId }) => targetId !== id) });
  }

  function show({ code, detail, errors, values }: Problem) {
    const fieldErrors = errors.map((each) => ({ path: each.path, text: fieldMessage(texts, each) }));
    const all = fieldErrors.map(({ path, text }) => {
      const target = document.getElementById(controlId(idPrefix, path));
      if (!target) return { text };
      const name = labelOf(target);
      return { targetId: target.id, text: name ? `${name}${/[?!]$/.test(name) ? " " : texts.colon}${text}` : text };
    });
    // What can be corrected here comes first; the rest may follow from it, as a price does from the pets.
    const correctable = all.filter((line) => "targetId" in line);
    const lines = correctable.length > 0 ? correctable : all;
    setState({
      ...idle,
      errors: Object.fromEntries(fieldErrors.map(({ path, text }) => [path, text])),
      lines:
        lines.length > 0
          ? lines
          : [
              {
                text: errorMessage(texts, code, detail, values),
                signIn: code === "unauthenticated" || code === "sign_in",
              },
            ],
    });
  }

  function refuse(problem: Problem) {
    if (after.onProblem?.(problem) === true) return setState(idle);
    if (problem.isStale) router.refresh();
    show(problem);
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    if (isOutdated) return show({ code: "changed_elsewhere", errors: [] });
    const invalidControls = invalidFields(event.currentTarget);
    if (invalidControls.length > 0) return show({ code: "invalid", errors: invalidControls });
    const typed = toJson(readForm(event.currentTarget, event.nativeEvent.submitter));
    setState({ ...idle, pending: true });
    const body = { ...typed, ...extra, ...(await fetchExtra?.()) };
    const sent = await sendJson(action, method, body);
    if (!sent.ok) {
      return refuse(sent.problem);
    }
    noteSent();
    onDone?.(sent.answer);
    if (after.resetOnDone) form.current?.reset();
    const href = after.doneHref && fillHref(after.doneHref, sent.answer);
    // Another site (the checkout) or a changed session needs a real page load; the button keeps spinning until it comes.
    if (href && (after.hard || !href.startsWith("/"))) return window.location.assign(href);
    setState({ ...idle, done: !href });
    startNavigating(() => {
      if (href) router.push(href);
      router.refresh();
    });
  }

  return (
    <form
      ref={form}
      action={action}
      method={method === "POST" ? "post" : undefined}
      onSubmit={submit}
      // Our own sentences, in the reader's language, instead of the browser's.
      noValidate
      onInput={forgetFixed}
      className={cx("flex flex-col gap-5", className)}
    >
      <FormProvider value={{ idPrefix, errors: state.errors, pending }}>
        <FormSummary title={after.problemTitle ?? texts.summary} lines={state.lines} signInText={texts.signInAgain} />
        {children}
      </FormProvider>
      <div aria-live="polite" className="empty:-mt-5">
        {state.done && <Alert tone="success">{after.doneText ?? texts.saved}</Alert>}
      </div>
    </form>
  );
}
