// Walks through the site as people do, by the links that each page offers, and keeps where every route was met.
// Looks at nothing itself.

/** The route that an address belongs to: the one with the most literal parts. */
export function routeOf(address, patterns) {
  const { pathname } = new URL(address, 'http://site');
  const fits = ({ path }) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(pathname);
  return patterns.filter(fits).sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
}

/** Routes that show a page; the others only take forms and lead a GET to the page on which the form stands. */
export async function pages(url, patterns) {
  const asked = patterns.map((route) => fetch(url + route.path.replace(/\{[^}]+\}/g, 'x'), { redirect: 'manual' }));
  const answers = await Promise.all(asked);
  return patterns.filter((_, place) => answers[place].status !== 303);
}

const nothingHere = /class="([^"]* )?sv-(empty|none)[" ]/;
const fields = /<(textarea|select)|<input(?![^>]*type="(hidden|search)")/;

function read(html) {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const forms = main.match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
  return {
    isEmpty: nothingHere.test(main),
    hasForm: forms.some((form) => fields.test(form)),
    links: [...[...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href]) => href.replaceAll('&amp;', '&')), ...forms.map((form) => /action="(\/[^"#]*)/.exec(form)?.[1]).filter(Boolean)],
  };
}

/**
 * Follows the links as this person, least visited routes first, at most `depth` addresses of each route, and notes
 * in `met` the first address at which a route was filled, empty, or offered a form. Answers when nothing new is left.
 */
export async function walk({ url, who, token, patterns, met, from = ['/'], depth = 6 }) {
  const open = new Map(patterns.map(({ path }) => [path, []]));
  const visits = new Map(patterns.map(({ path }) => [path, 0]));
  const known = new Set();
  const add = (address) => {
    const route = routeOf(address, patterns);
    if (!route || known.has(address)) return;
    known.add(address);
    open.get(route.path).push(address);
  };
  const next = () => {
    const waiting = patterns.filter(({ path }) => open.get(path).length > 0 && visits.get(path) < depth);
    const route = waiting.sort((a, b) => visits.get(a.path) - visits.get(b.path))[0];
    if (!route) return undefined;
    visits.set(route.path, visits.get(route.path) + 1);
    return [route, open.get(route.path).shift()];
  };
  const visit = async ([route, address]) => {
    const headers = { 'accept-language': 'nl', accept: 'text/html', ...(token && { cookie: `session=${token}` }) };
    const response = await fetch(url + address, { headers, redirect: 'manual' });
    const html = await response.text();
    if (response.headers.has('location')) add(response.headers.get('location'));
    if (response.status !== 200 || !response.headers.get('content-type')?.startsWith('text/html')) return;
    const { isEmpty, hasForm, links } = read(html);
    const here = met.get(route.path) ?? {};
    met.set(route.path, here);
    here[isEmpty ? 'empty' : 'filled'] ??= { address, who, token };
    if (hasForm) here.form ??= { address, who, token };
    links.forEach(add);
  };
  from.forEach(add);
  const worker = async () => {
    for (let turn = next(); turn; turn = next()) await visit(turn);
  };
  await worker();
  await Promise.all([worker(), worker(), worker()]);
  return met;
}
