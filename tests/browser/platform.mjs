// Starts the real program on a data folder of its own, and Chromium; knows the demonstration's people and how to sign in.
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
  const env = { PATH: process.env.PATH, SAMENVRAAG_DEMO: '1', DATABASE_URL: `sqlite:${data}/samenvraag.db` };
  const child = spawn(program, [command, '--listen', '127.0.0.1:0', '--data', data], {
    env,
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
  /** Makes an administrator from the command line; answers with the code that signs in. */
  const administrator = (name) =>
    execFileSync(program, ['administrator', name, '--data', data], { env, encoding: 'utf8' }).trim();
  return { url, stop, administrator };
}

/** The seeded platform: the one that `run.mjs` shares among the files, or one of this file's own. */
export async function demo() {
  const url = process.env.SAMENVRAAG_SHARED;
  return url ? { url, stop: async () => {} } : start('demo');
}

/** The paths of all pages and forms, with `{slug}` and the like for what varies, and the states each cannot be in. */
export function routes() {
  const lines = execFileSync(program, ['routes', '--states'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  return lines.map((line) => line.split('\t')).map(([path, without]) => ({ path, without: without.split(' ') }));
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
  const form = page.locator(`form:has(input[value="${someone.person.id}"])`);
  // Every part of the chain is folded but the first.
  if (!(await form.isVisible())) await page.locator('main details').filter({ has: form }).locator('summary').click();
  await form.getByRole('button').click();
  return someone.person;
}

/** The secret of a new session of the seeded person with this name. */
export async function session(url, name) {
  const { demoPeople } = await ask(url, '{ demoPeople { person { id displayName } } }');
  const someone = demoPeople.find(({ person }) => person.displayName === name);
  if (!someone) throw new Error(`nobody in the demo is called ${name}`);
  const { demoSignIn } = await act(url, 'demoSignIn', { personId: someone.person.id }, 'session { token }');
  return demoSignIn.session.token;
}

/** Asks the API; a refusal is thrown. */
export async function ask(url, query, variables = {}, token) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      accept: 'application/graphql-response+json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`);
  return data;
}

/** Runs one mutation; what could be mended is thrown too. */
export async function act(url, verb, input, fields, token) {
  const type = `${verb[0].toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation($input: ${type}!) { ${verb}(input: $input) { ${fields} userErrors { field code message } } }`;
  const answer = await ask(url, document, { input }, token);
  if (answer[verb].userErrors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer[verb].userErrors)}`);
  return answer;
}
