import { describe, expect, test } from 'vitest';
import { dialectOf } from '../../../../server/src/core/manifest/dialect.ts';
import type { Dialect } from '../../../../server/src/core/manifest/manifest.ts';
import { parseManifest } from '../../../../server/src/core/manifest/parseManifest.ts';
import { LEVEL_PRESETS } from '../../../../server/src/core/manifest/presets/levels.ts';
import type { EntryAttributes } from '../../../../server/src/core/model/catalogue.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';

function dialect(text: string, levels: readonly EntryAttributes[] = []): Dialect {
  const manifest = parseManifest(parseYaml(text).root);
  return dialectOf(manifest, manifest.volumes[0], levels);
}

describe('labels', () => {
  test.each([
    ['', "niveau d'exigence", 'level'],
    ['', 'en clair', 'plain'],
    ['', 'ref.', 'id'],
    ['language: en', 'applies to', 'actors'],
    ['labels: { actors: [Maîtrise d’œuvre] }', "maitrise d'oeuvre", 'actors'],
    ['labels: { actors: [Niveau] }', 'niveau', 'actors'],
    ['volumes: [{ id: v, labels: { level: [Force] } }]', 'force', 'level'],
  ])('%o: %s is %s', (text, label, target) => expect(dialect(text).labels[label]).toBe(target));

  test.each([
    ['', 'level'],
    ['language: en', 'niveau'],
    ['labels: { acteurs: [Responsable] }', 'responsable'],
  ])('%o: %s is none', (text, label) => expect(dialect(text).labels).not.toHaveProperty([label]));

  test('labels of the ID are keys of front matter', () =>
    expect(dialect('labels: { id: [Code, Réf] }').idKeys).toEqual(['id', 'code', 'ref']));
});

describe('levels', () => {
  const entry = (scale: string, id: string, extra: EntryAttributes['extra']): EntryAttributes => ({
    catalogue: 'levels',
    id,
    name: id.toUpperCase(),
    aliases: ['x'],
    description: undefined,
    extra: { ...extra, 'catalogue-id': [scale] },
  });
  const own = [
    entry('maison', 'haut', { rank: ['3'], polarity: ['negative'], keywords: ['EXIGE', 'VEUT'] }),
    entry('maison', 'bas', {}),
    entry('autre', 'z', {}),
  ];

  test.each(['sdet', 'rfc2119', 'rfc2119-fr'])('%s', preset =>
    expect(dialect(`levels: ${preset}`, own).levels).toBe(LEVEL_PRESETS[preset]),
  );

  test('those of a catalogue of that id', () =>
    expect(dialect('levels: maison', own).levels).toEqual([
      {
        id: 'haut',
        name: { fr: 'HAUT', en: 'HAUT' },
        aliases: ['x'],
        rank: 3,
        polarity: 'negative',
        keywords: ['EXIGE', 'VEUT'],
      },
      {
        id: 'bas',
        name: { fr: 'BAS', en: 'BAS' },
        aliases: ['x'],
        rank: 1,
        polarity: 'positive',
        keywords: [],
      },
    ]));

  test.each(['inconnu', 'constructor', '__proto__', 'toString'])('%s is none: the preset sdet', choice =>
    expect(dialect(`levels: ${choice}`, own).levels).toBe(LEVEL_PRESETS['sdet']),
  );
});

test('a file outside volumes has the settings of the manifest', () => {
  const manifest = parseManifest(
    parseYaml('keywords: { case: any }\nvolumes: [{ id: v, numbering: auto }]').root,
  );
  expect(dialectOf(manifest, undefined, [])).toMatchObject({ keywordCase: 'any', numbering: 'manual' });
});
