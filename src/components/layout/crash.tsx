"use client";
import { useEffect, useRef } from "react";
import { isLocale, languageTag } from "@/i18n/locales";
import texts from "@/messages/crash.json";

/** As the buttons of the kit look, without their code: every page carries this one along, twice. */
const BUTTON = "button min-h-11 px-5 py-2.5";

/** The page after a crash. Carries its own texts in three languages, because any other dependency may have failed. */
export function Crash({ error, retry }: { error: unknown; retry: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fromUrl = typeof window === "undefined" ? undefined : window.location.pathname.split("/")[1];
  const locale = isLocale(fromUrl) ? fromUrl : "nl";
  const t = texts[locale];
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  // The server has already reported its own errors; the others are reported like any client error.
  useEffect(() => {
    if (!digest) window.reportError(error);
  }, [digest, error]);
  // The codes of errors.ts "unavailable": nothing is broken, it will pass.
  const isBusy = digest !== undefined && /^[a-z]+(_[a-z]+)*$/.test(digest);
  return (
    <main id="main" lang={languageTag(locale)} className="page grid min-h-[70dvh] place-items-center py-16">
      <div className="max-w-prose rounded-xl border border-line bg-surface p-8 text-center">
        <h1 ref={heading} tabIndex={-1} className="text-3xl">
          {isBusy ? t.busyTitle : t.title}
        </h1>
        <p className="mt-3 text-muted">{isBusy ? t.busyText : t.text}</p>
        <div className="mt-6 flex flex-wrap justify-center gap-3">
          <button type="button" onClick={retry} className={`${BUTTON} bg-brand text-on-brand hover:bg-brand-hover`}>
            {t.retry}
          </button>
          {/* A plain link: a fresh page load clears whatever state is broken. */}
          <a href={`/${locale}`} className={`${BUTTON} border border-strong bg-surface hover:bg-brand-soft`}>
            {t.home}
          </a>
        </div>
        {digest && !isBusy && (
          <p className="mt-6 text-sm text-muted">
            {t.code}: <code>{digest}</code>
          </p>
        )}
      </div>
    </main>
  );
}
