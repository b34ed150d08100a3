import { describe, expect, it } from 'vitest';
import {
  EXPORT_FORMATS,
  hasChoice,
  kindPicks,
  tableFormatPicks,
  wantedExports,
} from '../../../../client/src/exports/exportChoice.ts';
import { EXPORT_KINDS, FORMATS_OF } from '../../../../server/src/core/model/export.ts';
import type { ExportFormatName, ExportKindName } from '../../../../server/src/protocol/contract/exports.ts';

it('knows what the core exports, in its order, and in which formats', () => {
  expect(EXPORT_FORMATS).toEqual(FORMATS_OF);
  expect(kindPicks([]).map(({ exportKind }) => exportKind)).toEqual(EXPORT_KINDS);
});

it('ticks what was taken last', () => {
  const ticked = (
    picks: readonly { readonly picked?: boolean; readonly label: string }[],
  ): readonly string[] => picks.filter(({ picked }) => picked).map(({ label }) => label);
  expect(ticked(kindPicks(['graph', 'index']))).toEqual(['Item Index', 'Dependency Graph']);
  expect(ticked(kindPicks([]))).toEqual([]);
  expect(ticked(tableFormatPicks(['csv']))).toEqual(['CSV']);
});

it('asks for a format only where there are several', () => {
  expect(hasChoice(['graph', 'coverage'])).toBe(true);
  expect(hasChoice(['graph', 'model'])).toBe(false);
});

describe('what is made', () => {
  const check = (
    kinds: readonly ExportKindName[],
    formats: readonly ExportFormatName[],
    expected: string,
  ): void => {
    const made = wantedExports(kinds, formats).map(({ kind, format }) => `${kind}.${format}`);
    expect(made.join(' ')).toBe(expected);
  };

  it('is each kind in the formats that were chosen', () => {
    check(['index', 'coverage'], ['md', 'csv'], 'index.md index.csv coverage.md coverage.csv');
    check(['index'], ['csv'], 'index.csv');
  });

  it('is a kind in its usual format when it has none of these', () => {
    check(['graph', 'index', 'model'], ['csv'], 'graph.svg index.csv model.json');
    check(['traceability'], [], 'traceability.md');
  });

  it('is nothing of nothing', () => {
    check([], ['md'], '');
  });
});
