import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { measured, readUsage } from '../measure/process.mjs';

/**
 * Starts a language server that talks over stdio, in a process that is measured.
 * @param {string} script @param {string} cwd
 */
export function startServer(script, cwd) {
  const folder = mkdtempSync(join(tmpdir(), 'sdet-bench-'));
  const usageFile = join(folder, 'usage.json');
  const { options, env } = measured(usageFile);
  const child = spawn(process.execPath, [...options, script, '--stdio'], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const ended = new Promise(resolve => child.once('exit', resolve));
  return {
    connection,
    /** CPU seconds that the server has used so far, in hundredths; undefined where the system does not tell. */
    cpu: () => cpuOf(child.pid),
    /** Ends the server as the protocol asks for; tells what it has used. */
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
      const usage = readUsage(usageFile);
      rmSync(folder, { recursive: true, force: true });
      return usage;
    },
  };
}

/** `utime` and `stime` of a process on Linux, which counts them in hundredths of a second. */
function cpuOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return undefined;
  }
}
