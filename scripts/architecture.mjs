/** Who may import whom in src/, and why. Checked by tests/architecture/imports.test.ts. */

/** A noun may use the nouns before it; the other way round goes through a job. */
const nouns = [
  "places",
  "notifications",
  "accounts",
  "pictures",
  "certificates",
  "pets",
  "caregivers",
  "availability",
  "search",
  "favourites",
  "saved-searches",
  "bookings",
  "payments",
  "messages",
  "reviews",
  "admin",
  "complaints",
  "privacy",
];

/** The names guides import; they re-export what stands in ops and domain. */
const FACADES = "^src/lib/(monitoring|queue|redis)\\.ts$";

export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle means neither file can be read first.",
      severity: "error",
      from: { pathNot: "^src/generated/" },
      to: { circular: true },
    },
    {
      name: "lib-is-the-bottom",
      comment: "lib would make sense in another product: it knows nothing of pets.",
      severity: "error",
      from: { path: "^src/lib/", pathNot: `\\.test\\.tsx?$|${FACADES}` },
      to: { path: "^src/(app|components|domain|emails|ops|worker)" },
    },
    {
      name: "facades-are-for-the-top",
      comment: "The names guides import lead up to domain and ops; below them they would close a cycle.",
      severity: "error",
      from: { path: "^src/(lib|domain|ops|emails|components)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: FACADES },
    },
    {
      name: "lib-has-two-floors",
      comment: "What needs no database works without one: it is used by scripts, the browser and the other floor.",
      severity: "error",
      from: {
        path: "^src/lib/(telemetry|http|errors|invalidation|keyset|time|money|actor|process-wide)",
        pathNot: "\\.test\\.tsx?$",
      },
      to: {
        path: "^src/lib/(db|auth|cache|queue|redis|rate-limit|circuit-breaker|cron|stripe|mail|route|page|monitoring)",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "ops-is-the-top",
      comment: "ops looks at everything; nothing below looks at it.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: `^src/(ops|app|testing)/|^src/(worker|instrumentation[a-z-]*)\\.ts$|\\.test\\.tsx?$|${FACADES}`,
      },
      to: { path: "^src/ops/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "domain-is-not-next",
      comment: "Business rules run in a test, a script or a job, without a web framework.",
      severity: "error",
      from: { path: "^src/domain/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^src/(app|components|emails|ops|worker)|node_modules/(next|react|react-dom|next-auth|next-intl)/" },
    },
    {
      name: "domain-flows-one-way",
      comment: `Nouns know each other in one direction: ${nouns.join(" < ")}.`,
      severity: "error",
      from: { path: `^src/domain/(${nouns.join("|")})/`, pathNot: "\\.test\\.tsx?$" },
      to: { path: "^src/domain/", pathNot: "" },
    },
    {
      name: "handlers-are-thin",
      comment: "A page or route only calls the domain: if it needs the database, a domain function is missing.",
      severity: "error",
      from: { path: "^src/(app|components)/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^src/(lib/(cache|db|queue|redis|mail|stripe)\\.ts|generated/prisma/client)|node_modules/(@prisma|pg|stripe|resend)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "one-client-per-service",
      comment: "Timeouts, keys and circuit breakers are set in one place per service.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(lib/|testing/|instrumentation)|\\.test\\.tsx?$" },
      to: {
        path: "node_modules/(resend|ioredis|lru-cache|pg|@sentry)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "browser-stays-clean",
      comment: "Components use schemas, pure rules of the clock and anything's types, never code that needs a secret.",
      severity: "error",
      from: { path: "^src/components/", pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^src/(env|worker|app|emails|ops|lib|domain|generated)",
        pathNot:
          "^src/lib/(circuit-breaker/schema|errors|money|time|page)\\.ts$|^src/domain/services\\.ts$|^src/domain/[^/]+/(schema|deadlines|money-state)\\.ts$|^src/generated/prisma/enums\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "tests-stay-tests",
      comment: "The product does not lean on test support.",
      severity: "error",
      from: { pathNot: "\\.test\\.tsx?$|^src/testing/" },
      to: { path: "^src/testing/|\\.test\\.tsx?$" },
    },
    {
      name: "no-barrels",
      comment: "Import the file that says it.",
      severity: "error",
      from: { pathNot: "^src/generated/" },
      to: { path: "^src/(?!generated/).*/index\\.tsx?$" },
    },
    {
      name: "no-orphans",
      comment: "Nothing imports it and Next.js does not either: delete it.",
      severity: "error",
      from: { orphan: true, pathNot: "\\.d\\.ts$|^src/generated/|^src/app/|\\.test\\.tsx?$|^src/messages/" },
      to: {},
    },
  ].flatMap((rule) => (rule.name === "domain-flows-one-way" ? oneWay(rule) : [rule])),
  options: {
    doNotFollow: { path: "node_modules|^src/generated" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};

/** One rule per noun: what comes after it in the row is out of reach. */
function oneWay(rule) {
  return nouns.slice(0, -1).map((noun, i) => ({
    ...rule,
    name: `${rule.name}:${noun}`,
    from: { path: `^src/domain/${noun}/`, pathNot: "\\.test\\.tsx?$" },
    to: { path: `^src/domain/(${nouns.slice(i + 1).join("|")})/` },
  }));
}
