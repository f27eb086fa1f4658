// Builds style, scripts and fonts into hashed, precompressed files in dist/, with manifest.json.
// Run by build.rs when something it reads has changed; `npm run build` does the same by hand.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { browserslistToTargets, transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, 'node_modules');
const source = join(here, '..', 'src');
const dist = join(here, 'dist');
const staging = join(here, `dist.${process.pid}`);
const manifest = {};

const read = (...path) => readFileSync(join(...path), 'utf8');

/** All files under a folder whose names end in `ending`, in a fixed order. */
function files(folder, ending) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Writes one file under a name that holds the hash of its content, and its compressed twins. */
function emit(name, bytes, { compress = true } = {}) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const ending = extname(name);
  const hashed = `${basename(name, ending)}.${hash}${ending}`;
  writeFileSync(join(staging, hashed), bytes);
  if (compress) {
    writeFileSync(join(staging, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(
      join(staging, `${hashed}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
  manifest[name] = hashed;
  return hashed;
}

/** The token file of a colour scheme, with its class replaced by a selector of ours. */
function tokens(path, selector) {
  const css = read(packages, '@nl-design-system-community/ma-design-tokens/dist', path);
  const body = css.slice(css.indexOf('{') + 1, css.lastIndexOf('}'));
  const ours = body
    .split('\n')
    // Other organisations' own components are not ours to show.
    .filter((line) => /^\s*--(basis|utrecht|nl|ma-color)-/.test(line))
    .join('\n');
  return `${selector} {\n${ours}\n}\n`;
}

function fonts() {
  const wanted = {
    'noto-sans.woff2': '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2',
    'source-serif.woff2': '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  };
  for (const [name, path] of Object.entries(wanted)) {
    emit(name, readFileSync(join(packages, path)), { compress: false });
  }
}

async function style() {
  const text = [
    tokens('theme.css', ':root'),
    '@media screen and (prefers-color-scheme: dark) {',
    tokens('color-scheme-dark/theme.css', ':root'),
    '}',
    read(packages, '@utrecht/component-library-css/dist/index.css'),
    ...files(join(here, 'styles'), '.css').map((path) => read(path)),
  ]
    .join('\n')
    .replace(/url\("font:([^"]+)"\)/g, (_, name) => `url("${manifest[name]}")`);

  // One text, not one per file: custom properties are declared in one file and used in another.
  const [purged] = await new PurgeCSS().purge({
    content: [...files(source, '.html'), ...files(join(here, 'islands'), '.ts')].map((path) => ({
      raw: read(path),
      extension: 'html',
    })),
    css: [{ raw: text }],
    defaultExtractor: (content) => content.match(/[\w-]+/g) ?? [],
    // Only the library is purged; what we wrote ourselves we wrote because it is used.
    safelist: { standard: [/^(?!utrecht-)/], variables: [] },
    variables: true,
  });

  const { code } = transform({
    filename: 'samenvraag.css',
    code: Buffer.from(purged.css),
    minify: true,
    targets: browserslistToTargets(['chrome 111', 'firefox 113', 'safari 16.4']),
  });
  emit('samenvraag.css', code);
}

function islands() {
  const entries = files(join(here, 'islands'), '.ts').filter((path) => dirname(path) === join(here, 'islands'));
  for (const entry of entries) {
    const { outputFiles } = buildSync({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      target: ['es2022'],
      write: false,
      legalComments: 'none',
    });
    emit(`${basename(entry, '.ts')}.js`, outputFiles[0].contents);
  }
}

function images() {
  for (const path of files(join(here, 'images'), '.svg')) {
    emit(basename(path), readFileSync(path));
  }
}

rmSync(staging, { recursive: true, force: true });
mkdirSync(staging);
fonts();
images();
await style();
islands();
writeFileSync(join(staging, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
rmSync(dist, { recursive: true, force: true });
renameSync(staging, dist);
