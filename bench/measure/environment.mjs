import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import process from 'node:process';

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

/** The version of an installed package, from the folder whose `node_modules` it lies in. @param {string} folder @param {string} name */
export function versionOf(folder, name) {
  return JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, 'utf8')).version;
}
