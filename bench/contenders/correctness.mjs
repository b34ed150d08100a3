import { LINK_FAULTS } from '../generate/faults.mjs';

/** @typedef {import('./index.mjs').Found} Found */

/**
 * Compares what our check has found with what was planted: rule, file, line and column must be the same, no more and no less.
 * @param {readonly Found[]} planted @param {readonly Found[]} found
 */
export function differences(planted, found) {
  const [wanted, given] = [counted(planted.map(place)), counted(found.map(place))];
  return {
    missed: [...wanted].filter(([key, count]) => (given.get(key) ?? 0) < count).map(([key]) => key),
    surplus: [...given].filter(([key, count]) => (wanted.get(key) ?? 0) < count).map(([key]) => key),
  };
}

/**
 * How many of the planted faults of links a tool has found (by file and line, whatever it calls them), and how much else it says.
 * @param {readonly Found[]} planted @param {readonly Found[]} found
 */
export function linkFaults(planted, found) {
  const wanted = new Set(planted.filter(({ rule }) => LINK_FAULTS.has(rule)).map(lineOf));
  const lines = new Set(found.map(lineOf));
  return {
    planted: wanted.size,
    found: [...wanted].filter(line => lines.has(line)).length,
    other: found.filter(finding => !wanted.has(lineOf(finding))).length,
  };
}

function place({ rule, file, line, column }) {
  return `${rule} ${file}:${line}:${column}`;
}

function lineOf({ file, line }) {
  return `${file}:${line}`;
}

function counted(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
