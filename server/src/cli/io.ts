/** One output stream of the process. */
export interface OutputStream {
  readonly isTerminal: boolean;
  /** Width of the terminal in cells; undefined when the stream is no terminal. */
  readonly columns: number | undefined;
  write(text: string): void;
}

/** All that the command line knows of the process around it; tests give their own. */
export interface CliIo {
  /** Absolute path of the current folder. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Version of the program. */
  readonly version: string;
  /** Asks a question on the terminal; undefined when nobody is there to answer. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Starts the language server on this process's stdin and stdout; it ends when the server ends. */
  serve(): Promise<void>;
}
