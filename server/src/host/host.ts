/** What a host must offer, and how a project is filled from it; the contract is the protocol's, hosts fulfil it. */
export { type GatheredPictures, gatherPictures } from '../protocol/gatherPictures.ts';
export {
  type BytesResult,
  changeOf,
  FILE_LIMIT,
  MANIFEST,
  type NotRead,
  type ProjectFiles,
  type ReadResult,
  readWanted,
  type UnreadablePath,
} from '../protocol/projectFiles.ts';
