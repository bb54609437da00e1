// Takes a picture of a page, for people who want to look at one:
//   node test/browser/screenshot.ts URL OUT.png [--width N] [--height N] [--dark] [--rtl] [--zoom N] [--full]
// `--zoom 4` lays the page out as a reader does who enlarged it to 400 %: a quarter of the width, four times as large.
import { parseArgs } from 'node:util';
import { getBrowser } from './get-browser.ts';

const USAGE =
  'node test/browser/screenshot.ts URL OUT.png [--width N] [--height N] [--dark] [--rtl] [--zoom N] [--full]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '800' },
    zoom: { type: 'string', default: '1' },
    dark: { type: 'boolean', default: false },
    rtl: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
  },
});
const [url, path] = positionals;
const [width, height, zoom] = [values.width, values.height, values.zoom].map(Number) as [
  number,
  number,
  number,
];
if (!url || !path || ![width, height, zoom].every((size) => size > 0)) {
  console.error(`Usage: ${USAGE}`);
  process.exit(2);
}

const browser = await getBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: values.dark ? 'dark' : 'light',
  });
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`page console: ${message.text()}`);
  });
  // Not 'networkidle': a page that keeps a connection open to hear of changes is never idle.
  await page.goto(url, { waitUntil: 'load' });
  if (values.rtl) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(300);
  await page.screenshot({ path, fullPage: values.full });
  console.log(`${path}: ${url}`);
} finally {
  await browser.close();
}
