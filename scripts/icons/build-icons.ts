import { readFileSync, writeFileSync } from "node:fs";
import sharp from "sharp";

/*
 * Draws the icons of the installed site from src/app/icon.svg: `node --import tsx scripts/icons/build-icons.ts`. Run it
 * again when the drawing changes; the files are part of the repository, so that a build needs no drawing.
 */
const GREEN = "#14533f";
const FOLDER = "public/icons";
const svg = readFileSync("src/app/icon.svg", "utf8");

const draw = (source: string, size: number) =>
  sharp(Buffer.from(source), { density: 1_200 }).resize(size, size).png({ palette: true, compressionLevel: 9 });

for (const size of [192, 512]) writeFileSync(`${FOLDER}/icon-${size}.png`, await draw(svg, size).toBuffer());

// Android cuts a shape out of it: the drawing keeps within the middle four fifths, the ground goes to the edges.
const ground = svg.replace('rx="10"', "").replace('viewBox="0 0 40 40"', 'viewBox="-5 -5 50 50"');
const edges = ground.replace("<rect", `<rect x="-5" y="-5" width="50" height="50" fill="${GREEN}"/><rect`);
writeFileSync(`${FOLDER}/maskable-512.png`, await draw(edges, 512).toBuffer());

// In the bar of a phone only the outline counts: white on nothing.
const outline = svg.replace(/<rect[^>]*>/, "").replace(/<path[^>]*fill="#f3a76b"[^>]*>/, "");
writeFileSync(`${FOLDER}/badge-96.png`, await draw(outline, 96).toBuffer());
