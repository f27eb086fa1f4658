// Keeps the turnout of a voting round live: <… data-turnout="ID"> with [data-turnout-cast] and a meter bar within.
// Without this script the page shows the turnout of the moment it was asked.
import { createClient } from 'graphql-ws';

interface Turnout {
  cast: number;
  eligible: number;
}

const format = new Intl.NumberFormat(document.documentElement.lang);

for (const place of document.querySelectorAll<HTMLElement>('[data-turnout]')) {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const client = createClient({
    url: `${scheme}://${location.host}/graphql/ws`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
  });
  client.subscribe<{ votingRoundTurnout: Turnout }>(
    {
      query: 'subscription Turnout($id: ID!) { votingRoundTurnout(votingRoundId: $id) { cast eligible } }',
      variables: { id: place.dataset.turnout },
    },
    {
      next: ({ data }) => data && show(place, data.votingRoundTurnout),
      // The figure of the moment the page was asked stays.
      error: () => {},
      complete: () => {},
    },
  );
}

function show(place: HTMLElement, turnout: Turnout): void {
  const cast = place.querySelector('[data-turnout-cast]');
  if (cast) cast.textContent = format.format(turnout.cast);
  const eligible = place.querySelector('[data-turnout-eligible]');
  if (eligible) eligible.textContent = format.format(turnout.eligible);
  const share = turnout.eligible > 0 ? Math.round((100 * turnout.cast) / turnout.eligible) : 0;
  place.querySelector('.sv-meter__value')?.setAttribute('width', String(share));
}
