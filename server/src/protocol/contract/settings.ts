/** What a client may tell the server when it starts it (`initializationOptions`); all of it is optional. */
export interface InitializationOptions {
  /** `client`: files are read through `sdet/files/*`. The browser server always does so. */
  readonly files?: 'client';
  /** URI of the folder with the rules' pages (`fr/reference/unresolved-item.md`…), for the links in findings. */
  readonly ruleDocs?: string;
  /** Settings that hold until the client answers `workspace/configuration`. */
  readonly settings?: SentSettings;
  /** `true`: the client wants `sdet/markdownItems`. */
  readonly markdownItems?: boolean;
  /** Commands that the client runs when a code lens names them: `sdet.showReferences`. */
  readonly commands?: readonly string[];
}

/** The settings of section `sdet` as a client writes them; all of it is optional. */
export interface SentSettings {
  readonly language?: Settings['language'];
  readonly quietPeriod?: number;
  readonly inlayHints?: { readonly enabled?: boolean };
  readonly codeLens?: { readonly enabled?: boolean };
}

/** The settings of section `sdet` that the server reads. */
export interface Settings {
  /** Language of messages; `auto`: the client's `locale`. */
  readonly language: 'auto' | 'fr' | 'en';
  /** How long after the last change findings are published, in milliseconds. */
  readonly quietPeriod: number;
  /** Written `inlayHints: { enabled }` in what a client sends. */
  readonly inlayHints: boolean;
  /** Written `codeLens: { enabled }` in what a client sends. */
  readonly codeLens: boolean;
}
