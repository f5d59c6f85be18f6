import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

/** The addresses that describe them all, which would describe themselves, and the one for all that do not exist. */
const EXCLUDED = ["/api/openapi.json", "/api/admin/openapi.json", "/api/[[...unknown]]"];

/** Lists that the code needs where its sources may not lie beside it; written only when something changed. */
export function writeLists() {
  write("src/generated/migrations.ts", `export const MIGRATIONS: string[] = ${JSON.stringify(migrations())};\n`);
  write("src/generated/routes.ts", routes());
}

/** Which migrations this version of the code expects. */
const migrations = () =>
  readdirSync("prisma/migrations", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Every address of the API with its handlers. */
function routes() {
  const paths = readdirSync("src/app/api", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("/route.ts"))
    .map((file) => `/api/${file.slice(0, -"/route.ts".length)}`)
    .filter((path) => !EXCLUDED.includes(path))
    .sort();
  return [
    ...paths.map((path, index) => `import * as r${index} from "@/app${path}/route";`),
    "",
    `export const ROUTES = {\n${paths.map((path, index) => `  ${JSON.stringify(path)}: r${index},`).join("\n")}\n};`,
    "",
  ].join("\n");
}

function write(file, text) {
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
