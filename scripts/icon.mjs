// Draws media/icon.png, the extension's icon, from media/icon.svg: `node scripts/icon.mjs` (needs Chromium).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../test/vscode/harness/browser.mjs';

const media = join(import.meta.dirname, '../media');
const browser = await startBrowser({ viewport: { width: 128, height: 128 } });
try {
  await browser.page.setContent(
    `<style>body { margin: 0 }</style>${readFileSync(join(media, 'icon.svg'), 'utf8')}`,
  );
  await browser.page.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
} finally {
  await browser.stop();
}
