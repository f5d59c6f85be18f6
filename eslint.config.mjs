import next from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

/** The house limits that a linter can hold; the arrows between rooms are in scripts/architecture.mjs. */
export default tseslint.config(
  {
    ignores: ["src/generated/**", ".next/**", ".data/**", "next-env.d.ts", "*.config.*", "scripts/*.mjs", "public/**"],
  },
  ...next,
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      "max-lines": ["error", { max: 300 }],
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
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "no-console": "error",
      "@next/next/no-img-element": "off", // avatars and portraits are our own small SVG
      "react/no-danger": "error",
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Read settings from @/env." },
      ],
      "no-restricted-syntax": [
        "error",
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
      ],
    },
  },
  {
    files: ["src/app/**/*.{ts,tsx}", "src/i18n/request.ts"],
    rules: { "no-restricted-syntax": "off" }, // Next.js wants default exports
  },
  {
    files: ["**/*.test.{ts,tsx}", "src/testing/**", "scripts/**", "tests/**", "prisma/**", "src/env.ts"],
    rules: {
      "no-console": "off",
      "no-restricted-properties": "off",
      "no-restricted-syntax": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-misused-promises": "off",
      "@typescript-eslint/require-await": "off",
    },
  },
);
