/**
 * Tells of texts that stand where generated files are to go whether a person wrote or changed them, so that the
 * client asks before it replaces them. `ExamineOutputsParams` → `ExamineOutputsResult`
 */
export const EXAMINE_OUTPUTS = 'sdet/examineOutputs';

/** Parameters of `sdet/examineOutputs`. */
export interface ExamineOutputsParams {
  readonly texts: readonly string[];
  /** Word documents, in base 64. */
  readonly documents?: readonly string[];
}

/** `untouched`: as it was generated; `changed`: generated, then changed by a person; `foreign`: never generated. */
export type OutputOrigin = 'untouched' | 'changed' | 'foreign';

/** Answer of `sdet/examineOutputs`, in the order of the texts and of the documents. */
export interface ExamineOutputsResult {
  readonly origins: readonly OutputOrigin[];
  readonly documents: readonly OutputOrigin[];
}
