// Starts the real program on a data folder of its own, and Chromium, for the length of one test file.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const program = process.env.SAMENVRAAG ?? join(process.env.CARGO_TARGET_DIR ?? join(top, 'target'), 'debug', 'samenvraag');

/** `demo` fills an empty folder with the seeded world; `serve` leaves it empty. */
export async function start(command = 'demo') {
  const data = mkdtempSync(join(tmpdir(), 'samenvraag-'));
  const log = join(data, 'test.log');
  const child = spawn(program, [command, '--listen', '127.0.0.1:0', '--data', data], {
    env: { PATH: process.env.PATH, SAMENVRAAG_DEMO: '1', DATABASE_URL: `sqlite:${data}/samenvraag.db` },
    stdio: ['ignore', 'pipe', openSync(log, 'a')],
  });
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('listening on ')) resolve(line.slice('listening on '.length).replace(/\/$/, ''));
    });
    child.once('exit', () => reject(new Error(`the program stopped:\n${readFileSync(log, 'utf8')}`)));
    child.once('error', reject);
  });
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill()) await gone;
    rmSync(data, { recursive: true, force: true });
  };
  return { url, stop, ask: (document, variables, token) => ask(url, document, variables, token) };
}

/** The paths of all pages and forms, with `{slug}` and the like for what varies. */
export function routes() {
  return execFileSync(program, ['routes'], { encoding: 'utf8' }).trim().split('\n').map((path) => ({ path }));
}

export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/** Signs in as a seeded person whose roles contain this English word, through the demo's page. */
export async function signIn(page, url, role) {
  const { demoPeople } = await ask(url, '{ demoPeople { person { id displayName } roles } }');
  const someone = demoPeople.find(({ roles }) => roles.some((word) => word.toLowerCase().includes(role)));
  if (!someone) throw new Error(`nobody in the demo is ${role}`);
  await page.goto(`${url}/demo/people`);
  await page.locator(`form:has(input[value="${someone.person.id}"]) button`).click();
  return someone.person;
}

async function ask(url, document, variables = {}, token) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      accept: 'application/graphql-response+json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
