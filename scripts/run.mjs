// Runs a TypeScript script by Vite's own module runner: node scripts/run.mjs scripts/data.ts [arguments]
import path from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
process.argv = [process.argv[0], file, ...rest];
const { module } = await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' });
const code = await module.main(rest);
process.exitCode = typeof code === 'number' ? code : 0;
