import { existsSync } from 'node:fs';
import process from 'node:process';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium lies; undefined when it is not installed. */
export const CHROMIUM = PLACES.find(place => place !== undefined && existsSync(place));
