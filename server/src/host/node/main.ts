import process from 'node:process';
import { runServer } from './server.ts';

runServer(process.argv.slice(2));
