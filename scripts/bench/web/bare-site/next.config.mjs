/** The least that Next.js can be: what the site is held against. No file here needs a compiler. */
export default { pageExtensions: ["mjs"], poweredByHeader: false, agentRules: false };
