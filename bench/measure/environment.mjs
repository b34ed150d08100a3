import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { BENCH } from '../paths.mjs';

/** The machine that figures were taken on, and how busy it was. */
export function environment() {
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    system: `${platform()} ${release()}`,
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0],
  };
}

/** The versions of packages that the bench has installed. @param {readonly string[]} names @returns {Record<string, string>} */
export function peerVersions(names) {
  const manifest = name => join(BENCH, 'node_modules', name, 'package.json');
  return Object.fromEntries(
    names.map(name => [name, JSON.parse(readFileSync(manifest(name), 'utf8')).version]),
  );
}
