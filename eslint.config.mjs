import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

/** Syntax that no file of ours uses. */
const FORBIDDEN = [
  {
    selector: "ThrowStatement > NewExpression[callee.name='Error']",
    message: "Throw an AppError, or let the bug surface.",
  },
  { selector: "ExportAllDeclaration", message: "No barrels: import the file that says it." },
  { selector: "ExportDefaultDeclaration", message: "Name what you export." },
  {
    selector: "MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]",
    message: "Tagged templates only: values are bound, never pasted.",
  },
];
const SERVER_TIME = "The device's clock may be wrong: take the server's time as a prop, or serverNow().";
const STORAGE = "It may be blocked: use @/components/ui/browser-storage.";

/** The house limits that a linter can hold; the arrows between rooms are in scripts/architecture.mjs. */
export default tseslint.config(
  {
    ignores: [
      "src/generated/**",
      ".next/**",
      ".data/**",
      "next-env.d.ts",
      "*.config.*",
      "scripts/**/*.mjs",
      "packages/*/*.mjs",
      "public/**",
    ],
  },
  ...next,
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      "max-lines": ["error", { max: 400 }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      complexity: ["error", 14],
      "max-depth": ["error", 3],
      "max-params": ["error", 5],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "no-console": "error",
      "@typescript-eslint/require-await": "off", // a verb is async whether or not it waits today
      "react-hooks/set-state-in-effect": "off", // what only the browser knows (clock, storage) is read after the first paint
      "react-hooks/immutability": "off", // the theme lives on the document
      "@next/next/no-sync-scripts": "off", // theme.js runs before the first paint, so nothing flashes
      "@next/next/no-head-element": "off", // in mail there is no next/head
      "@next/next/no-img-element": "off", // avatars and portraits are our own small SVG
      "react/no-danger": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read settings from @/env." },
        { object: "window", property: "localStorage", message: STORAGE },
        { object: "window", property: "sessionStorage", message: STORAGE },
      ],
      "no-restricted-globals": [
        "error",
        { name: "localStorage", message: STORAGE },
        { name: "sessionStorage", message: STORAGE },
      ],
      "no-restricted-syntax": ["error", ...FORBIDDEN],
    },
  },
  {
    files: ["src/components/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        ...FORBIDDEN,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: SERVER_TIME },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: SERVER_TIME },
      ],
    },
  },
  {
    files: ["src/app/**/*.{ts,tsx}", "src/i18n/request.ts"],
    rules: { "no-restricted-syntax": "off" }, // Next.js wants default exports
  },
  {
    files: ["src/components/**", "src/i18n/request.ts"],
    rules: {
      // Answers of our own API and message files, given their type where they are read.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off", // next/root-params has its types only after a first build
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    files: [
      "**/*.test.{ts,tsx}",
      "src/testing/**",
      "scripts/**",
      "packages/**",
      "tests/**",
      "prisma/**",
      "src/env.ts",
      "src/instrumentation.ts",
    ],
    rules: {
      "no-console": "off",
      "max-depth": "off",
      complexity: "off",
      "no-restricted-properties": "off",
      "no-restricted-globals": "off",
      "no-restricted-syntax": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-misused-promises": "off",
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-base-to-string": "off", // Stripe's fields are ids here: nothing is expanded inside the local Stripe
      "react-hooks/rules-of-hooks": "off",
    },
  },
);
