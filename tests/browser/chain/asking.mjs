// From a resident's need to a published challenge: what residents and municipalities do.
import { clock, toAccount } from './town.mjs';

/** A resident tells a need, another supports it, the municipality adds evidence and accepts it. */
export async function need(town, isKeyboard) {
  const { say, cast } = town;
  const t = say.bind(town);
  const resident = await town.as(cast.resident);
  resident.isKeyboard = isKeyboard;
  await resident.follow(t('Samenvraag, naar de startpagina', 'Samenvraag, to the home page'));
  await resident.follow(t('Vertel wat u nodig hebt', 'Tell us what you need'));
  await resident.fill(t('In één zin', 'In one sentence'), cast.title);
  await resident.fill(t('Uw verhaal', 'Your story'), 'Ik woon alleen. Na tien uur zie ik te weinig om veilig te lopen.');
  await resident.pick(t('Voor welke gemeente is dit?', 'Which municipality is this for?'), cast.lead[2]);
  await resident.choose(t('Wonen', 'Living'));
  await resident.press(t('Indienen bij de gemeente', 'Submit to the municipality'));
  await resident.sees(t('Dank u wel. Uw behoefte is ingediend', 'Thank you. Your need has been submitted'));

  const lead = await town.as(cast.lead[0]);
  lead.isKeyboard = isKeyboard;
  await toAccount(lead);
  await lead.follow(t(`Lees en beantwoord: ${cast.title}`, `Read and answer: ${cast.title}`));
  await lead.follow(t('Vertel waar dat uit blijkt', 'Add evidence'));
  await lead.choose(t('Gesprek', 'Conversation'));
  await lead.fill(t('Wat kwam eruit?', 'What came out of it?'), 'Aan de keukentafel noemden negen van de twaalf mensen dit als eerste.');
  await lead.fill(t('Met hoeveel mensen?', 'With how many people?'), '12');
  await lead.press(t('Vertel waar dat uit blijkt', 'Add evidence'));
  await lead.press(t('Opnemen', 'Accept'));
  await lead.sees(t('De behoefte is opgenomen.', 'The need is accepted.'));

  const supporter = await town.as(cast.supporter);
  await supporter.follow(t('Behoeften', 'Needs'));
  await supporter.follow(cast.title);
  await supporter.press(t('Ja, dit geldt ook voor mij', 'Yes, this holds for me too'));
  await supporter.sees(t('Uw steun telt mee.', 'Your support counts.'));
}

/** The municipality begins a panel: four people with an address, one with a code on paper. Answers with the code. */
export async function panel(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  const lead = await town.as(cast.lead[0]);
  await toAccount(lead);
  await lead.follow(cast.lead[2]);
  await lead.follow(t('Begin een panel', 'Begin a panel'));
  await lead.fill(t('Naam van het panel', 'Name of the panel'), panelName(town));
  await lead.choose(cast.lead[2]);
  await lead.press(t('Begin een panel', 'Begin a panel'));
  for (const [name, email] of [...cast.voters, [t('Oma Bep', 'Granny Bep'), '']]) {
    await lead.follow(t('Lid toevoegen', 'Add a member'));
    await lead.fill(t('Naam', 'Name'), name);
    if (email) await lead.fill(t('E-mailadres', 'E-mail address'), email);
    await lead.choose(t('Bewoner', 'Resident'));
    await lead.choose(t('Panellid', 'Member'));
    await lead.press(t('Lid toevoegen', 'Add a member'));
  }
  const code = await lead.reads('.sv-code');
  await lead.follow(t('Terug naar het panel', 'Back to the panel'));
  await lead.sees(t('Oma Bep', 'Granny Bep'));
  return code;
}

/** The panel votes; the result is published and a voter finds the own ballot in the list. */
export async function round(town, code, isKeyboard) {
  const { say, cast } = town;
  const t = say.bind(town);
  const lead = await town.as(cast.lead[0]);
  const voters = [];
  for (const [name] of cast.voters) voters.push(await town.as(name));
  const paper = await town.stranger(isKeyboard);
  await paper.follow(t('Inloggen', 'Sign in'));
  await paper.fill('Code', code);
  await paper.press(t('Inloggen met code', 'Sign in with code'));
  voters.push(paper);

  const title = t('Wat eerst in onze straat?', 'What first in our street?');
  await lead.follow(t('Nieuwe stemronde', 'New voting round'));
  await lead.fill(t('Titel', 'Title'), title);
  await lead.fill(t('De vraag aan het panel', 'The question to the panel'), 'Wat moet het eerst beter worden?');
  await lead.choose(cast.title);
  const others = lead.page.getByRole('group', { name: /Welke behoeften|Which needs/ }).getByRole('checkbox', { checked: false });
  await lead.choose((await lead.page.locator(`label[for="${await others.first().getAttribute('id')}"]`).innerText()).trim());
  await lead.fill(t('Hoeveel behoeften krijgen voorrang?', 'How many needs are prioritised?'), '1');
  await lead.fill(t('Hoeveel stembiljetten zijn minstens nodig?', 'How many ballots are needed at least?'), '5');
  await lead.date(t('Open vanaf', 'Open from'), clock(-60));
  await lead.date(t('Open tot', 'Open until'), clock(100));
  await lead.press(t('Opslaan', 'Save'));
  await lead.press(t('Inplannen', 'Schedule'));
  await lead.sees(t('De stemronde is ingepland', 'The round is scheduled'));

  let receipt;
  for (const voter of voters) {
    voter.isKeyboard = isKeyboard;
    await voter.follow(t('Stemrondes', 'Voting rounds'));
    await voter.follow(title);
    await voter.waitsFor(t('Stem nu', 'Vote now'), 30);
    await voter.follow(t('Stem nu', 'Vote now'));
    await voter.choose(cast.title);
    await voter.press(t('Bekijk uw stem', 'Look at your vote'));
    await voter.sees(t('U hebt nog niet gestemd', 'You have not voted yet'));
    await voter.press(t('Stem nu', 'Vote now'));
    receipt = await voter.reads('.sv-code');
    voter.isKeyboard = false;
  }
  lead.isKeyboard = false;
  await lead.waitsFor(t('Uitslag bekendmaken', 'Publish the result'));
  await lead.press(t('Uitslag bekendmaken', 'Publish the result'));
  await lead.sees(t('5 stembiljetten van 5 mensen', '5 ballots from 5 people'));
  await paper.follow(t('Naar de stemronde', 'To the voting round'));
  await paper.fill(t('Uw ontvangstcode', 'Your receipt'), receipt);
  await paper.press(t('Zoek mijn ontvangstcode', 'Find my receipt'));
  await paper.sees(t('Uw stembiljet staat in de lijst', 'Your ballot is in the list'));
  await paper.sees(cast.title);
}

/** Three municipalities write one challenge and sign exactly the same text. */
export async function challenge(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  const lead = await town.as(cast.lead[0]);
  await toAccount(lead);
  await lead.follow(cast.lead[2]);
  await lead.follow(t('Begin een werkgroep', 'Begin a working group'));
  await lead.fill(t('Naam', 'Name'), groupName(town));
  await lead.fill(t('Doel', 'Purpose'), 'Samen één vraag stellen over veilig thuis zijn in het donker.');
  await lead.choose(cast.lead[2]);
  await lead.press(t('Begin een werkgroep', 'Start a working group'));
  for (const [, , municipality] of cast.others) {
    await lead.follow(t('Nodig een organisatie uit', 'Invite an organisation'));
    await lead.fill(t('Zoek op naam', 'Search by name'), municipality);
    await lead.press(t('Zoek', 'Search'), lead.page.locator('main'));
    await lead.choose(municipality);
    await lead.press(t('Nodig uit', 'Invite'));
  }
  for (const [name] of cast.others) {
    const other = await town.as(name);
    await other.follow(t('Werkgroepen', 'Working groups'));
    await other.follow(groupName(town));
    await other.press(t('Ja, wij doen mee', 'Yes, we join'));
  }
  await lead.follow(t('Begin een challenge', 'Start a challenge'));
  await lead.fill(t('Titel', 'Title'), challengeTitle(town));
  await lead.fill(t('Samenvatting', 'Summary'), 'Mensen willen zich in en om huis veilig voelen als het donker is.');
  await lead.choose('Nederlands');
  await lead.press(t('Begin een challenge', 'Start a challenge'));
  for (const [heading, body] of [
    ['Wat bewoners willen', 'Zelf lopen, zonder te vallen.\n\n- zonder hulp te roepen\n- zonder iets te dragen'],
    ['Hoe zij wonen', 'Vaak alleen, met drempels en smalle gangen.'],
  ]) {
    await lead.follow(t('Onderdeel toevoegen', 'Add a section'));
    await lead.fill(t('Kop', 'Heading'), heading);
    await lead.fill(t('Tekst', 'Text'), body);
    await lead.press(t('Opslaan', 'Save'));
  }
  for (const [title, weight] of criteria) {
    await lead.follow(t('Criterium toevoegen', 'Add a criterion'));
    await lead.fill(t('Criterium', 'Criterion'), title);
    await lead.fill(t('Gewicht in procenten', 'Weight in percent'), weight);
    await lead.press(t('Opslaan', 'Save'));
  }
  await lead.follow(t('Behoefte toevoegen', 'Add a need'));
  await lead.fill(t('Zoek in behoeften', 'Search the needs'), cast.title);
  await lead.press(t('Zoek', 'Search'), lead.page.locator('main'));
  await lead.choose(cast.title);
  await lead.press(t('Voeg toe', 'Add'));
  await lead.press(t('Start de consultatie', 'Start the consultation'));
  await lead.press(t('Vraag om akkoord', 'Ask for sign-off'));
  for (const [name] of [cast.lead, ...cast.others]) {
    const signatory = await town.as(name);
    await toAccount(signatory);
    await signatory.follow(t(`Lees en geef akkoord: ${challengeTitle(town)}`, `Read and sign: ${challengeTitle(town)}`));
    await signatory.choose(t('Ik heb de hele tekst gelezen en ik mag namens deze gemeente akkoord geven.', 'I have read the whole text and I may sign for this municipality.'));
    await signatory.press(t('Geef akkoord', 'Sign'));
    await signatory.sees(t('Uw akkoord is vastgelegd.', 'Your signature is recorded.'));
  }
}

/** The lead editor publishes; providers can submit for a little while. */
export async function publication(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  const lead = await town.as(cast.lead[0]);
  await lead.follow(t('Publiceren', 'Publish'));
  await lead.date(t('Inzenden kan tot', 'Submit until'), clock(80));
  await lead.choose(t('Ik weet dat de tekst na publicatie niet meer verandert.', 'I know that the text does not change after publication.'));
  await lead.press(t('Publiceer', 'Publish'), lead.page.locator('form[action$="/publish"]'));
  await lead.sees(t('De challenge is openbaar.', 'The challenge is public.'));
}

/** The criteria of the challenge, with their weights. */
export const criteria = [['Werkt in een donker huis', '60'], ['De bewoner beslist', '40']];

export const challengeTitle = (town) => town.say('Zeker thuis in het donker', 'At ease after dark');
const groupName = (town) => town.say('Werkgroep Donkere dagen', 'Working group Dark days');
const panelName = (town) => town.say('Panel Lange avonden', 'Panel Long evenings');
