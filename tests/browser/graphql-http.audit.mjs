// The audits of GraphQL over HTTP against a running server: node graphql-http.audit.mjs URL
import { auditServer } from 'graphql-http';

const [, , url] = process.argv;
const results = await auditServer({ url: `${url}/graphql`, fetchFn: fetch });
const of = (status) => results.filter((result) => result.status === status);
for (const { id, name, status, reason } of results) {
  if (status !== 'ok') console.error(`${status} ${id} ${name}: ${reason}`);
}
console.log(JSON.stringify({ ok: of('ok').length, notices: of('notice').length, warnings: of('warn').length, errors: of('error').length }));
