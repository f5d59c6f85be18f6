"use client";
import { useEffect, useState } from "react";
import { Icon } from "@/components/illustrations/icon";
import { forget, readStored, store } from "@/components/ui/browser-storage";

const ICONS = { system: "monitor", light: "sun", dark: "moon" } as const;

type Theme = keyof typeof ICONS;

const isTheme = (value: string | undefined): value is Theme => value === "light" || value === "dark";

/** Light, dark or as the device; remembered on this device and applied before the first paint by public/theme.js. */
export function ThemeSwitch({ legend, labels }: { legend: string; labels: Record<Theme, string> }) {
  const [theme, setTheme] = useState<Theme>();
  useEffect(() => {
    // A "not found" page is drawn in the browser, where theme.js does not run again.
    const chosen = readStored("localStorage", "theme") ?? undefined;
    if (isTheme(chosen)) document.documentElement.dataset.theme = chosen;
    setTheme(isTheme(chosen) ? chosen : "system");
  }, []);

  function choose(next: Theme) {
    setTheme(next);
    if (next === "system") {
      delete document.documentElement.dataset.theme;
      forget("localStorage", "theme");
    } else {
      document.documentElement.dataset.theme = next;
      store("localStorage", "theme", next);
    }
  }

  return (
    <fieldset className="inline-flex rounded-full bg-sunken p-1">
      <legend className="sr-only">{legend}</legend>
      {(["system", "light", "dark"] as const).map((each) => {
        return (
          <label key={each} title={labels[each]} className="theme-choice">
            <input
              type="radio"
              name="theme"
              value={each}
              checked={theme === each}
              onChange={() => choose(each)}
              className="sr-only"
            />
            <span className="sr-only">{labels[each]}</span>
            <Icon name={ICONS[each]} className="size-5" />
          </label>
        );
      })}
    </fieldset>
  );
}
