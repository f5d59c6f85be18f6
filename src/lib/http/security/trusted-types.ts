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

const OURS = /^\/(_next\/static\/[^?#]+|theme|sw)\.js$/;

/** Facts for search engines (json-ld.tsx): no markup, because it has no "<", and no program, because it begins like this. */
const isFacts = (text: string) => text.startsWith('{"@context":"https://schema.org"') && !text.includes("<");

/**
 * The browser asks before text becomes markup or the address of a script: only our own files run, and only React's
 * empty script element and facts for search engines are ever made of text.
 */
export function guardScripts({ trustedTypes, origin }: Pick<Window, "trustedTypes" | "origin">) {
  trustedTypes?.createPolicy("default", {
    createHTML: (text) => (text === "<script></script>" || isFacts(text) ? text : null),
    createScriptURL: (address) => {
      const url = new URL(address, origin);
      return url.origin === origin && OURS.test(url.pathname) ? address : null;
    },
  });
}
