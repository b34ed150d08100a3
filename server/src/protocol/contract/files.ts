/** Asks for the folders with a manifest at or below a folder. `FindManifestsParams` → `FindManifestsResult` */
export const FIND_MANIFESTS = 'sdet/files/findManifests';

/** Parameters of `sdet/files/findManifests`. */
export interface FindManifestsParams {
  readonly folder: string;
}

/** Answer of `sdet/files/findManifests`: URIs of files named `sdet.yaml`. */
export interface FindManifestsResult {
  readonly manifests: readonly string[];
}

/** Asks for all files below a folder, without those of `.git` and `node_modules`. `ListFilesParams` → `ListFilesResult` */
export const LIST_FILES = 'sdet/files/list';

/** Parameters of `sdet/files/list`. */
export interface ListFilesParams {
  readonly folder: string;
}

/** Answer of `sdet/files/list`: URIs of files. */
export interface ListFilesResult {
  readonly files: readonly string[];
}

/** Asks for a file's bytes. `ReadFileParams` → `ReadFileResult` */
export const READ_FILE = 'sdet/files/read';

/** Parameters of `sdet/files/read`. */
export interface ReadFileParams {
  readonly uri: string;
  /** Files of more bytes than this need not be sent: answer `too-large`. */
  readonly limit: number;
}

/** Answer of `sdet/files/read`. */
export type ReadFileResult =
  /** The file's bytes, byte order mark included, in base 64. */
  | { readonly kind: 'bytes'; readonly base64: string }
  | { readonly kind: 'too-large'; readonly size: number }
  /** `code`: a word such as `EACCES` or `NoPermissions`. */
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'missing' };

/** Asks what lies at a place. `FileKindParams` → `FileKindResult` */
export const FILE_KIND = 'sdet/files/kind';

/** Parameters of `sdet/files/kind`. */
export interface FileKindParams {
  readonly uri: string;
}

/** Answer of `sdet/files/kind`. */
export interface FileKindResult {
  readonly kind: 'file' | 'folder' | 'none';
}
