import { fold } from '../base/fold.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { ItemId } from '../model/item.ts';
import { keys } from './dependencyKeys.ts';
import { NameIndex } from './nameIndex.ts';
import { bareId, isNearFile, isNearId, nearestFile, nearestId } from './slips.ts';

/** Defined IDs, for those who wrote another. */
export function itemNames(): NameIndex<ItemId> {
  return new NameIndex({
    form: bareId,
    isNear: isNearId,
    choose: nearestId,
    caseKey: keys.idCase,
    nearestKey: keys.nearestId,
  });
}

/** Files that exist, for those whose link leads to none. */
export function fileNames(): NameIndex<ProjectPath> {
  return new NameIndex({
    form: fold,
    isNear: isNearFile,
    choose: nearestFile,
    caseKey: keys.fileCase,
    nearestKey: keys.nearestFile,
  });
}
