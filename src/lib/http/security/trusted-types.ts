declare global {
  interface Window {
    /** Chrome and Safari have it; TypeScript does not know it yet. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: Record<"createHTML" | "createScriptURL", (text: string) => string | null>,
      ): unknown;
    };
  }
}

const OURS = /^\/(_next\/static\/[^?#]+|theme)\.js$/;

/**
 * The browser asks before text becomes markup or the address of a script: only our own files run, and only React's
 * empty script element is ever made of text.
 */
export function guardScripts({ trustedTypes, origin }: Pick<Window, "trustedTypes" | "origin">) {
  trustedTypes?.createPolicy("default", {
    createHTML: (text) => (text === "<script></script>" ? text : null),
    createScriptURL: (address) => {
      const url = new URL(address, origin);
      return url.origin === origin && OURS.test(url.pathname) ? address : null;
    },
  });
}
