import { expect, test } from 'vitest';
import { excludeForeign } from '../../../../server/src/core/init/excludeForeign.ts';
import { findKinds } from '../../../../server/src/core/init/findKinds.ts';
import { scanFile } from '../../../../server/src/core/init/scan.ts';

const FAMILIES = ['OIA', 'PID', 'mDL', 'WUA', 'RPA', 'ISSU', 'ACC', 'DASH', 'QES', 'REG', 'CAT', 'W2W', 'TD'];
const OPEN = String.raw`[A-Za-z][A-Za-z\d]*_(?<number>\d{2})`;

/** The pattern proposed for a table of many families, and a paper beside it. */
function check(paper: string, expected: string, families = FAMILIES): void {
  const rows = families.map(family => `| ${family}_01 | x |`).join('\n');
  const files = [scanFile('a.md', `| ID | Text |\n|---|---|\n${rows}\n`), scanFile('b/c.md', paper)];
  expect(findKinds(files).map(kind => excludeForeign(kind, files).pattern)).toEqual([expected]);
}

test('the family of another document is left out', () => {
  check('See STS9_30, STS9_31 and (STS9_35).', String.raw`(?!(?:STS9_)\d)${OPEN}`);
  check('STS9_30, STS9_31, STS9_35; ETSI_01, ETSI_02, ETSI_03', String.raw`(?!(?:ETSI_|STS9_)\d)${OPEN}`);
});

test('slips, proposals and the families of the table stay', () => {
  check('See ISS_32, ISS_33 and OIA_99, OIA_98, OIA_97.', OPEN);
  check('| ID | Text |\n|---|---|\n| NEW_01 | x |\n\nNEW_01, NEW_02, NEW_03', OPEN);
  check('STS9_30, STS9_30, STS9_30', OPEN);
  check('XSTS9_300, STS9-31, STS9_3x5', OPEN);
});

test('a pattern that names its families needs no exception', () =>
  check('STS9_30, STS9_31, STS9_35', String.raw`(?:ACC|ISSU|OIA|PID|WUA)_(?<number>\d{2})`, [
    'OIA',
    'PID',
    'WUA',
    'ISSU',
    'ACC',
  ]));
