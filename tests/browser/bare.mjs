// Things with nothing in them, for the pages that show one: what a platform looks like on its first day.
// Also what the seeded world lacks of states that pass by.
import { act, ask, session } from './platform.mjs';

/** Makes them on an empty platform; answers with the people and their sessions. */
export async function bare({ url, administrator }) {
  const code = administrator('Ada Beheer');
  const { signInWithCode } = await act(url, 'signInWithCode', { code }, 'session { token }');
  const ada = signInWithCode.session.token;
  const { viewer } = await ask(url, '{ viewer { person { id } } }', {}, ada);
  const organisation = async (input) => {
    const made = await act(url, 'organisationRegister', input, 'organisation { id }', ada);
    const { id } = made.organisationRegister.organisation;
    await act(url, 'organisationVerify', { organisationId: id }, 'organisation { id }', ada).catch(() => {});
    const seat = { organisationId: id, personId: viewer.person.id, roles: ['ADMIN', 'MEMBER', 'SIGNATORY'] };
    await act(url, 'membershipGrant', seat, 'membership { id }', ada);
    return id;
  };
  const delft = await organisation({ kind: 'MUNICIPALITY', name: 'Delft', cbsCode: 'GM0503' });
  await organisation({ kind: 'PROVIDER', name: 'Net Begonnen' });
  await act(url, 'panelCreate', { name: 'Leeg panel', municipalityIds: [delft] }, 'panel { id }', ada);
  const group = await act(url, 'workingGroupCreate', { name: 'Lege groep', purpose: 'Nog geen', leadOrganisationId: delft }, 'workingGroup { id }', ada);
  // A group shows itself empty before its first challenge.
  const newcomer = await act(url, 'personCreate', { displayName: 'Nieuw Hier' }, 'person { id }', ada);
  const { demoSignIn } = await act(url, 'demoSignIn', { personId: newcomer.personCreate.person.id }, 'session { token }');
  await act(url, 'workingGroupCreate', { name: 'Begonnen groep', purpose: 'Een challenge zonder tekst', leadOrganisationId: delft }, 'workingGroup { id }', ada)
    .then((second) => act(url, 'challengeDraft', { workingGroupId: second.workingGroupCreate.workingGroup.id, title: 'Nog zonder tekst', summary: 'Er staat nog niets.' }, 'challenge { id }', ada));
  await act(url, 'needDraft', { title: 'Nog zonder onderbouwing', body: 'Ik wil iets kunnen.', municipalityId: delft }, 'need { id }', ada);
  return [['Nieuw Hier', demoSignIn.session.token], ['Ada Beheer', ada]].filter(() => group);
}

/** Pages that no link leads to while they are empty, but a search or an old mail may. */
export const unlinked = ['/solutions/new', '/challenges/nog-zonder-tekst/sign', '/challenges/nog-zonder-tekst/needs?q=xqzw', '/working-groups/lege-groep/invite?name=xqzw'];

/** Who may lead a working group. */
const groupLeaders = ['Amber Claessens', 'Fatima el Amrani', 'Samira Haddou', 'Daan Scholten', 'Joris Verbeek', 'Marieke Hoekstra', 'Margriet Stam'];

/** Someone who may vote in the round that is open. */
export async function voter(url) {
  const { demoPeople } = await ask(url, '{ demoPeople { person { displayName } roles } }');
  return demoPeople.find(({ roles }) => roles.some((role) => /^Haags bewonerspanel: .*panel member/i.test(role))).person.displayName;
}

/** Brings about what passes by too soon to be seeded; answers with where that is met, by person
 * or by everyone. */
export async function prepare(url) {
  const names = ['Fatima el Amrani', 'Amber Claessens', 'Joyce Emanuels', 'Daan Scholten'];
  const [fatima, amber, joyce, daan] = await Promise.all(names.map((name) => session(url, name)));
  const slug = await secondVersion(url, amber);
  const [leader, ending] = await completable(url);
  const prepared = new Map([
    ['everyone', [`/challenges/${slug}/sign`, await unmeasured(url)]],
    ['Fatima el Amrani', [`/voting-rounds/${await draftRound(url, fatima)}/edit`, await signed(url, fatima)]],
    ['Daan Scholten', [...(await judged(url, daan)), await mergeable(url, daan)]],
    ['Amber Claessens', [`/challenges/${slug}/compare?from=1&to=2`]],
    ['Joyce Emanuels', [await unsent(url, joyce)]],
  ]);
  return prepared.set(leader, [...(prepared.get(leader) ?? []), ending]);
}

/** Who may complete a challenge, and where: its page leads there once no pilot goes on. */
async function completable(url) {
  for (const name of groupLeaders) {
    const document = '{ challenges(first: 20, filter: { states: [IN_PILOT] }) { nodes { slug viewerCan } } }';
    const { challenges } = await ask(url, document, {}, await session(url, name));
    const theirs = challenges.nodes.find(({ viewerCan }) => viewerCan.includes('COMPLETE'));
    if (theirs) return [name, `/challenges/${theirs.slug}/complete`];
  }
  throw new Error('nobody in the demo can complete a challenge');
}

/** A text that was out for signing is opened, changed and offered again, to be signed anew; answers with its slug. */
async function secondVersion(url, token) {
  const { viewer } = await ask(url, '{ viewer { draftChallenges(first: 20) { nodes { id slug state } } } }', {}, token);
  const { id, slug } = viewer.draftChallenges.nodes.find(({ state }) => state === 'AWAITING_SIGN_OFF');
  await act(url, 'challengeReopen', { challengeId: id, reason: 'Een bewoner las iets wat niet klopt.' }, 'challenge { id }', token);
  await act(url, 'sectionAdd', { challengeId: id, heading: 'Wat wij nog toevoegen', body: 'Stil, ook voor de buren.' }, 'section { id }', token);
  await act(url, 'challengeRequestSignOff', { challengeId: id }, 'challenge { id }', token);
  return slug;
}

/** A text under consultation is offered and signed by all its municipalities; answers with where it is published. */
async function signed(url, token) {
  const { viewer } = await ask(url, '{ viewer { draftChallenges(first: 10) { nodes { id slug state } } } }', {}, token);
  const { id, slug } = viewer.draftChallenges.nodes.find(({ state }) => state === 'IN_CONSULTATION');
  const offered = await act(url, 'challengeRequestSignOff', { challengeId: id }, 'challenge { municipalities { id name } versionToSign { sha256 } }', token);
  const { municipalities, versionToSign } = offered.challengeRequestSignOff.challenge;
  const { demoPeople } = await ask(url, '{ demoPeople { person { displayName } roles } }');
  for (const { id: organisationId, name } of municipalities) {
    const signs = demoPeople.find(({ roles }) => roles.some((role) => role.startsWith(`${name}:`) && /signatory/i.test(role)));
    const signatory = await session(url, signs.person.displayName);
    await act(url, 'challengeSignOff', { challengeId: id, organisationId, sha256: versionToSign.sha256 }, 'challenge { id }', signatory);
  }
  return `/challenges/${slug}/publish`;
}

/** Where submissions are decided on and the outcome is told: pages that offer no link to it before all is judged. */
async function judged(url, token) {
  const document = `{ challenges(first: 20, filter: { states: [ASSESSING] }) { nodes {
    slug viewerCan submissions(first: 10) { nodes { id viewerCan } } } } }`;
  const { challenges } = await ask(url, document, {}, token);
  const { slug, submissions } = challenges.nodes.find(({ viewerCan }) => viewerCan.includes('AWARD'));
  const { id } = submissions.nodes.find(({ viewerCan }) => viewerCan.includes('DECIDE'));
  return [`/submissions/${id}/decide`, `/challenges/${slug}/assess/award`, `/challenges/${slug}/assess/not-award`];
}

/** Where a need is merged with another and the search finds none. */
async function mergeable(url, token) {
  const { needs } = await ask(url, '{ needs(first: 50, filter: { states: [SUBMITTED, ACCEPTED] }) { nodes { slug viewerCan } } }', {}, token);
  return `/needs/${needs.nodes.find(({ viewerCan }) => viewerCan.includes('MERGE')).slug}/merge?q=xqzw`;
}

/** Plans a pilot without an indicator yet; answers with where it is edited. */
async function unmeasured(url) {
  const document = `{ challenges(first: 20, filter: { states: [AWARDED, IN_PILOT] }) { nodes {
    municipalities { id } submissions(first: 20) { nodes { id state } } } } }`;
  for (const name of groupLeaders) {
    const token = await session(url, name);
    const { challenges } = await ask(url, document, {}, token);
    for (const { municipalities, submissions } of challenges.nodes) {
      const selected = submissions?.nodes.find(({ state }) => state === 'SELECTED');
      if (!selected) continue;
      const plan = {
        submissionId: selected.id,
        title: 'Nog zonder maat',
        protocol: 'Tien huizen, twee maanden.',
        decisionCard: 'Doet wat de bewoner vraagt, uit met één knop.',
        municipalityIds: [municipalities[0].id],
      };
      const planned = await act(url, 'pilotPlan', plan, 'pilot { slug }', token).catch(() => undefined);
      if (planned) return `/pilots/${planned.pilotPlan.pilot.slug}/edit`;
    }
  }
  throw new Error('nobody in the demo can plan a pilot');
}

/** Where a submission that was not sent yet asks whether everything is right. */
async function unsent(url, token) {
  const { viewer } = await ask(url, '{ viewer { submissions(first: 20) { nodes { id state } } } }', {}, token);
  return `/submissions/${viewer.submissions.nodes.find(({ state }) => state === 'DRAFT').id}/submit`;
}

/** Drafts a round, which the seeded world has none of; answers with its slug. */
async function draftRound(url, token) {
  const { viewer, needs } = await ask(
    url,
    `{ viewer { panelMemberships { role panel { id municipalities { id } } } }
       needs(first: 20, filter: { states: [ACCEPTED] }) { nodes { id municipality { id } } } }`,
    {},
    token,
  );
  const { panel } = viewer.panelMemberships.find(({ role }) => role === 'COORDINATOR');
  const places = panel.municipalities.map(({ id }) => id);
  const needIds = needs.nodes.filter(({ municipality }) => places.includes(municipality?.id)).slice(0, 3).map(({ id }) => id);
  const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString();
  const drafted = await act(
    url,
    'votingRoundDraft',
    { panelId: panel.id, title: 'Een ronde in voorbereiding', question: 'Wat eerst?', needIds, seats: 1, opensAt: day(7), closesAt: day(14) },
    'votingRound { slug }',
    token,
  );
  return drafted.votingRoundDraft.votingRound.slug;
}
