import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { generateView, type ViewOptions } from '../../../server/src/core/views/view.ts';
import { docxOwnership } from '../../../server/src/docx/docxPackage.ts';
import { type Files, projectOf } from '../../support/inMemoryProject.ts';
import { randomProjects } from '../core/views/support/randomPlan.ts';
import { optionsOf, randomViews } from '../core/views/support/viewProperty.ts';
import { written } from '../core/views/support/writeProject.ts';
import { brokenParts } from './support/docxCheck.ts';
import { docxOf, partsOf } from './support/docxOf.ts';

const RUNS = Number(process.env['SDET_VIEW_RUNS'] ?? 40);

function markdown(files: Files, options: ViewOptions): string {
  const made = generateView(projectOf(files), options);
  return made.kind === 'output' ? made.text : '';
}

/** The words that stand in the statement of one item each. */
function markersIn(text: string): readonly string[] {
  return [...new Set(text.match(/\bmarque\d+x\b/g) ?? [])].sort();
}

describe('documents of random projects', () => {
  it('hold together, keep what the view selects, and are the same bytes in whatever order the files came', async () => {
    await fc.assert(
      fc.asyncProperty(randomProjects, randomViews, async (plan, wanted) => {
        const { files } = written(plan);
        const options = optionsOf(wanted);
        const bytes = await docxOf(files, options);
        expect(brokenParts(bytes)).toEqual([]);
        expect(docxOwnership(bytes)).toBe('ours');
        expect(markersIn(partsOf(bytes)['word/document.xml'] ?? '')).toEqual(
          markersIn(markdown(files, options)),
        );
        const backwards = Object.fromEntries(Object.entries(files).reverse());
        expect(Buffer.compare(await docxOf(backwards, options), bytes)).toBe(0);
      }),
      { numRuns: RUNS, seed: 5 },
    );
  }, 120_000);
});

describe('a planted fault is caught:', () => {
  const files = {
    'a.md': `# A\n\n## EX-AA-001 — T\n\n- **Acteurs** : chef\n- **Voir** : EX-AA-002\n\nVoir EX-AA-002[^1] et [là](https://a.fr).\n\n## EX-AA-002 — U\n\n- **Acteurs** : chef\n\n1. un\n\n[^1]: note\n`,
  };
  const FAULTS: Readonly<Record<string, readonly [string, RegExp, string]>> = {
    'a bookmark is missing': ['word/document.xml', /w:name="EX_AA_002"/, 'w:name="EX_AA_003"'],
    'a bookmark is there twice': ['word/document.xml', /w:name="EX_AA_002"/, 'w:name="ex_aa_001"'],
    'a name is too long': ['word/document.xml', /w:name="A"/, `w:name="${'A'.repeat(41)}"`],
    'a relationship is missing': ['word/_rels/document.xml.rels', /rIdLink1/, 'rIdLink9'],
    'a note is missing': ['word/footnotes.xml', /w:id="1"/, 'w:id="7"'],
    'a list is missing': ['word/document.xml', /<w:numId w:val="\d+"/, '<w:numId w:val="99"'],
    'a style is missing': ['word/styles.xml', /w:styleId="Heading2"/, 'w:styleId="Titre2"'],
    'a script is linked': ['word/_rels/document.xml.rels', /Target="https:/, 'Target="javascript:'],
    'an element is open': ['word/document.xml', /<\/w:p>/, ''],
  };

  it.each(Object.entries(FAULTS))('%s', async (_name, [part, pattern, fault]) => {
    const bytes = await docxOf(files);
    expect(brokenParts(bytes)).toEqual([]);
    const parts = { ...partsOf(bytes) };
    expect(parts[part]).toMatch(pattern);
    parts[part] = (parts[part] ?? '').replace(pattern, fault);
    const packed = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
    );
    expect(brokenParts(packed)).not.toEqual([]);
    expect(docxOwnership(packed)).toBe('edited');
  });
});
