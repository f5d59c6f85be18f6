"use client";
import { useState } from "react";
import { Input } from "@/components/ui/fields/input";

interface Props {
  autoComplete: "current-password" | "new-password";
  minLength?: number;
  texts: { show: string; hide: string; label: string };
}

/** A password, hidden until the user shows it. Used inside a Field. */
export function PasswordInput({ autoComplete, minLength, texts }: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input
        type={isShown ? "text" : "password"}
        autoComplete={autoComplete}
        minLength={minLength}
        maxLength={1000}
        autoCapitalize="none"
        spellCheck={false}
        className="pr-24"
      />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={texts.label}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-0 right-1 my-auto h-11 rounded-md px-3 text-sm font-semibold text-brand-ink hover:bg-brand-soft"
      >
        {isShown ? texts.hide : texts.show}
      </button>
    </div>
  );
}
