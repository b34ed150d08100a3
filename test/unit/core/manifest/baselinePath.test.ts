import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { baselinePath } from '../../../../server/src/core/manifest/baselinePath.ts';

test.each([
  ['sdet.yaml', 'sdet.baseline.json'],
  ['a/arf.sdet.yml', 'a/arf.sdet.baseline.json'],
  ['manifest', 'manifest.baseline.json'],
])('%s → %s', (manifest, expected) => expect(baselinePath(projectPath(manifest))).toBe(expected));
