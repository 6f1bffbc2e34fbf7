/* Draws the PNG icons from their SVG sources with Chromium. Run after changing a drawing: npm run icons */
import { readFileSync } from "node:fs";
import { chromium, type Page } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

interface Icon {
  readonly file: string;
  readonly drawing: string;
  readonly size: number;
}

/** Buttons of the ribbon that have a drawing. */
const BUTTONS = [
  "companies",
  "functions",
  "models",
  "explain",
  "doctor",
  "recalculate",
  "repair",
  "help",
] as const;

/** The detail of the logo blurs at 16 pixels, so that size has a drawing of its own. */
const ICONS: readonly Icon[] = [
  { file: "icon-16", drawing: "icon-16", size: 16 },
  ...[32, 64, 80, 128].map((size) => ({ file: `icon-${size}`, drawing: "logo", size })),
  { file: "logo", drawing: "logo", size: 256 },
  ...BUTTONS.flatMap((drawing) =>
    [16, 32, 80].map((size) => ({ file: `${drawing}-${size}`, drawing, size })),
  ),
];

async function draw(page: Page, { file, drawing, size }: Icon): Promise<void> {
  const svg = readFileSync(`assets/${drawing}.svg`, "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: `assets/${file}.png`, omitBackground: true });
}

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    for (const icon of ICONS) {
      await draw(page, icon);
    }
  } finally {
    await browser.close();
  }
}

void drawAll();
