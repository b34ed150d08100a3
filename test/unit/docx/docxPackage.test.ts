import { strToU8, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { docxOwnership } from '../../../server/src/docx/docxPackage.ts';
import { item } from '../core/views/support/viewOf.ts';
import { docxOf, partsOf } from './support/docxOf.ts';

const FILES = { 'a.md': `# A\n\n${item('EX-AA-001', 'Voir [là](https://a.fr)[^1].')}\n[^1]: N.\n` };

function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

it('a document is ours as long as nobody changes it', async () => {
  const bytes = await docxOf(FILES);
  expect(docxOwnership(bytes)).toBe('ours');
  const parts = partsOf(bytes);
  expect(docxOwnership(packed(parts))).toBe('ours');
  const changed = {
    ...parts,
    'word/document.xml': parts['word/document.xml']?.replace('Titre', 'Autre') ?? '',
  };
  expect(docxOwnership(packed(changed))).toBe('edited');
  expect(docxOwnership(packed({ ...parts, 'word/comments.xml': '<x/>' }))).toBe('edited');
});

it.each([
  ['no package', strToU8('PK\u0003\u0004 not a zip')],
  ['nothing', new Uint8Array()],
  ['a package without the mark', packed({ 'word/document.xml': '<w:document/>' })],
  ['a package that speaks of the mark', packed({ 'word/document.xml': '<property name="sdet-generated">' })],
])('%s is foreign', (_name, bytes) => {
  expect(docxOwnership(bytes)).toBe('foreign');
});

it('tells no time and draws no number', async () => {
  const first = await docxOf(FILES);
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  try {
    expect(Buffer.compare(await docxOf(FILES), first)).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
