"use client";
import { cx } from "class-variance-authority";
import { LogOut } from "lucide-react";
import { sendJson } from "@/components/ui/send-json";

/** Ends the session and loads the home page anew, so that nothing personal stays on the screen. */
export function SignOutButton({ label, homeHref, className }: { label: string; homeHref: string; className?: string }) {
  async function signOut() {
    await sendJson("/api/sign-out", "POST", {});
    localStorage.removeItem("session-hint");
    window.location.assign(homeHref);
  }
  return (
    <button
      type="button"
      onClick={signOut}
      className={cx("flex min-h-11 items-center gap-3 rounded-md px-3 text-left hover:bg-sunken", className)}
    >
      <LogOut aria-hidden="true" className="size-5 text-muted" />
      {label}
    </button>
  );
}
