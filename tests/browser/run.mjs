// Runs the browser tests, two files at a time, on one seeded platform that they share.
// Arguments name the files; without any, all run.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { start } from './platform.mjs';

const here = import.meta.dirname;
const named = process.argv.slice(2);
const all = readdirSync(here).filter((name) => name.endsWith('.test.mjs'));
const files = (named.length > 0 ? named : all).map((name) => join(here, name));

const platform = await start('demo');
process.env.SAMENVRAAG_SHARED = platform.url;
const told = run({ files, concurrency: 2 });
told.on('test:fail', ({ todo }) => {
  if (todo === undefined) process.exitCode = 1;
});
told.compose(new spec()).pipe(process.stdout);
await new Promise((resolve) => told.once('end', resolve));
await platform.stop();
