/** What a host must offer, and how a project is filled from it; the contract is the protocol's, hosts fulfil it. */
export {
  changeOf,
  FILE_LIMIT,
  MANIFEST,
  type ProjectFiles,
  type ReadResult,
  readWanted,
  type UnreadablePath,
} from '../protocol/projectFiles.ts';
