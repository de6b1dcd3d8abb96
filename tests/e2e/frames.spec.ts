import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFiles } from '../../scripts/browsing/serve-files.mjs';
import { inBothBrowsers } from './browsers/both-browsers';

const text =
  'Delegations met for a second day to discuss how the agreed zones in Syria are to be watched. '.repeat(4);
const other = 'http://localhost:1/';
const page = `<!doctype html><html lang="en"><title>The talks went on</title><article>
  <h1>The talks went on</h1><p>${text}</p><p>${text} Bashar al-Jaafari spoke.</p>
  <iframe title="a" width="400" height="200" src="page_files/part.html"></iframe>
  <iframe title="b" width="400" height="200" srcdoc="&lt;p&gt;The Astana talks on Syria are told of in this frame.&lt;/p&gt;"></iframe>
  <iframe title="c" width="400" height="200" src="${other}"></iframe>
  </article>
  <aside><iframe title="d" width="400" height="200" src="page_files/aside.html"></iframe></aside>
  <div hidden><iframe title="e" src="page_files/hidden.html"></iframe></div>`;
const files = {
  'part.html': '<p>The Syrian National Dialogue Congress is told of in this frame.</p>',
  'aside.html': '<p>Resolution 2254 of the Security Council on Syria.</p>',
  'hidden.html': '<p>Jabhat al-Nusra in Syria.</p>',
};

let folder: string;
let site: Awaited<ReturnType<typeof serveFiles>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hashiya-frames-'));
  mkdirSync(join(folder, 'page_files'));
  writeFileSync(join(folder, 'page.html'), page);
  for (const [name, markup] of Object.entries(files)) writeFileSync(join(folder, 'page_files', name), markup);
  site = await serveFiles([join(folder, 'page.html')]);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

inBothBrowsers({}, (reader) => {
  test('frames of the article are read, those in its furniture, hidden or of strangers are not', async () => {
    const tab = await reader().open(site.urls[0]!);
    const entries = async () =>
      [...new Set((await reader().report(tab)).mentions.map(({ entry }) => entry))].sort();
    await expect
      .poll(entries, { timeout: 20_000 })
      .toEqual(['astana-process', 'bashar-jaafari', 'syria', 'syrian-national-dialogue-congress']);
    const marked = await Promise.all(
      tab.frames().map((frame) => frame.evaluate(() => CSS.highlights.size > 0).catch(() => false)),
    );
    expect(marked.filter(Boolean)).toHaveLength(3);
    await tab.close();
    expect(reader().complaints.filter((complaint) => !complaint.includes(other))).toEqual([]);
  });
});
