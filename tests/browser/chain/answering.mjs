// From a published challenge to another municipality's adoption: what providers, assessors and participants do.
import { challengeTitle, criteria } from './asking.mjs';
import { toAccount } from './town.mjs';

/** Each provider puts a solution into the catalogue. */
export async function solutions(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  for (const [name, solution] of cast.providers) {
    const provider = await town.as(name);
    await provider.follow(t('Oplossingen', 'Solutions'));
    await provider.follow(t('Zet uw oplossing erbij', 'Add your solution'));
    const organisation = provider.page.getByLabel(t('Namens welke organisatie?', 'For which organisation?'));
    await provider.pick(t('Namens welke organisatie?', 'For which organisation?'), await organisation.locator('option').last().innerText());
    await provider.fill(t('Naam', 'Name'), solution);
    await provider.fill(t('In een paar zinnen', 'In a few sentences'), `${solution} wijst de weg als het donker is.`);
    await provider.fill(t('Wat kan een bewoner ermee?', 'What can a resident do with it?'), 'U ziet waar u loopt, zonder een lamp te zoeken.');
    await provider.pick(t('Hoe betaalt iemand?', 'How does one pay?'), t('Huur', 'Rent'));
    await provider.press(t('Bewaar', 'Save'));
    await provider.press(t('Zet in de catalogus', 'Put in the catalogue'));
    await provider.sees(t('Uw oplossing staat in de catalogus.', 'Your solution is in the catalogue.'));
  }
}

/** Each provider answers the challenge and gets a receipt. */
export async function submissions(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  for (const [name, solution] of cast.providers) {
    const provider = await town.as(name);
    await provider.follow(t('Antwoord op een challenge', 'Answer a challenge'));
    await provider.follow(challengeTitle(town));
    await provider.follow(t('Dien een oplossing in', 'Submit a solution'));
    await provider.choose(solution);
    await provider.press(t('Begin', 'Begin'));
    for (const [criterion] of criteria) await provider.fill(criterion, `Zo doet ${solution} dat: getest bij twaalf mensen thuis.`);
    await provider.press(t('Bewaar en ga naar indienen', 'Save and go to handing in'));
    await provider.press(t('Dien nu in', 'Hand in now'));
    await provider.sees(t('Bewijs van indienen', 'Receipt'));
  }
}

/** After the deadline two assessors judge, everyone gets a decision with a reason, the challenge is awarded. */
export async function decision(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  const lead = await town.as(cast.lead[0]);
  await lead.waitsFor(t('Naar de beoordeling', 'To the assessment'));
  await lead.follow(t('Naar de beoordeling', 'To the assessment'));
  for (const [place, [, email]] of [cast.lead, cast.others[0]].entries()) {
    await lead.fill(t('E-mailadres', 'E-mail address'), email);
    if (place === 0) await lead.choose(t('Deze persoon is voorzitter', 'This person is the chair'));
    await lead.press(t('Wijs een beoordelaar aan', 'Assign an assessor'));
  }
  await lead.waitsFor(cast.providers[0][1]);
  await lead.press(t('Start de beoordeling', 'Start assessing'));
  for (const [name] of [cast.lead, cast.others[0]]) {
    const assessor = await town.as(name);
    for (let turn = 0; turn < cast.providers.length; turn += 1) {
      await toAccount(assessor);
      await assessor.follow(t(`Beoordeel een inzending voor: ${challengeTitle(town)}`, `Assess a submission for: ${challengeTitle(town)}`));
      for (const [criterion] of criteria) {
        await assessor.pick(t(`Punten voor “${criterion}”`, `Points for “${criterion}”`), '8');
        await assessor.fill(t(`Waarom deze punten voor “${criterion}”?`, `Why these points for “${criterion}”?`), 'Bewoners konden het meteen zelf.');
      }
      await assessor.press(t('Bewaar en rond af', 'Save and complete'));
      await assessor.sees(t('Uw beoordeling is klaar.', 'Your assessment is complete.'));
    }
  }
  await toAccount(lead);
  await lead.follow(t(`Neem besluiten over: ${challengeTitle(town)}`, `Decide on: ${challengeTitle(town)}`));
  for (const [place, [, solution]] of cast.providers.entries()) {
    await lead.follow(t(`Besluit over ${solution}`, `Decide on ${solution}`));
    await lead.choose(place === 0 ? t('Gekozen', 'Selected') : t('Niet gekozen', 'Not selected'));
    await lead.fill(t('Waarom?', 'Why?'), `${solution}: zo besloten wij, op beide criteria.`);
    await lead.press(t('Neem een besluit', 'Decide'));
    await lead.follow(t('Naar alle inzendingen', 'To all submissions'));
  }
  await lead.follow(t('Gun de challenge', 'Award the challenge'));
  await lead.fill(t('Waarom?', 'Why?'), 'Deze oplossing past bij hoe mensen wonen.');
  await lead.press(t('Gun de challenge', 'Award the challenge'));
  for (const [name, solution] of cast.providers) {
    const provider = await town.as(name);
    await toAccount(provider);
    await provider.follow(challengeTitle(town));
    await provider.sees(`${solution}: zo besloten wij, op beide criteria.`);
  }
}

/** The selected solution is tried at home with consent, measured, and scaled. */
export async function pilot(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  const lead = await town.as(cast.lead[0]);
  const solution = cast.providers[0][1];
  await lead.follow(solution);
  await lead.follow(t('Plan een pilot', 'Plan a pilot'));
  await lead.fill(t('Titel', 'Title'), pilotTitle(town));
  await lead.choose(cast.lead[2]);
  await lead.fill(t('Zo proberen wij het uit', 'How we try it'), 'Twaalf huizen, acht weken. Elke week tellen wij hoe vaak iemand struikelt.');
  await lead.fill(t('Keuzekaart', 'Decision card'), 'Het licht gaat aan als u opstaat. Niemand kijkt mee. Uit met één knop. Het kost u niets.');
  await lead.press(t('Plan de pilot', 'Plan the pilot'));
  await lead.fill(t('Wat meet u?', 'What do you measure?'), t('Struikelen', 'Stumbles'));
  await lead.fill(t('Eenheid', 'Unit'), t('keer per week', 'times a week'));
  await lead.fill(t('Waarde aan het begin', 'Value at the start'), '6');
  await lead.fill(t('Doel', 'Target'), '2');
  await lead.press(t('Voeg een indicator toe', 'Add an indicator'));
  await lead.follow(t('Naar de pilot', 'To the pilot'));
  await lead.press(t('Vraag mensen om toestemming', 'Ask people for consent'));
  for (const name of [cast.resident, ...cast.voters.map(([voter]) => voter)]) {
    const participant = await town.as(name);
    await participant.follow('Pilots');
    await participant.follow(pilotTitle(town));
    await participant.press(t('Ja, ik doe mee', 'Yes, I take part'));
    await participant.sees(t('U doet mee.', 'You take part.'));
  }
  await lead.press(t('Start de pilot', 'Start the pilot'));
  await lead.sees(t('5 mensen', '5 people'));
  await lead.press(t('Begin met meten', 'Start measuring'));
  await lead.follow(t('Voeg een indicator of meting toe', 'Add an indicator or measurement'));
  await lead.pick(t('Welke indicator?', 'Which indicator?'), t('Struikelen', 'Stumbles'));
  await lead.date(t('Gemeten op', 'Measured on'), new Date().toISOString().slice(0, 10));
  await lead.fill(t('Waarde', 'Value'), '1');
  await lead.press(t('Voeg een meting toe', 'Add a measurement'));
  await lead.follow(t('Neem een besluit', 'Decide'));
  await lead.choose(t('Opschalen', 'Scale up'));
  await lead.fill(t('Waarom?', 'Why?'), 'Mensen struikelen veel minder en willen het houden.');
  await lead.press(t('Neem een besluit', 'Decide'));
  await lead.sees(t('Besluit: Opschalen', 'Decision: Scale up'));
}

/** Another municipality takes it over. */
export async function adoption(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  const [name, municipality] = cast.adopter;
  const adopter = await town.as(name);
  await adopter.follow('Pilots');
  await adopter.follow(pilotTitle(town));
  await adopter.follow(t('Mijn gemeente wil dit ook', 'My municipality wants this too'));
  await adopter.pick(t('Welke gemeente?', 'Which municipality?'), municipality);
  await adopter.press(t('Mijn gemeente wil dit ook', 'My municipality wants this too'));
  await adopter.press(t('Wij bereiden het voor', 'We are preparing it'));
  await adopter.press(t('Wij hebben het overgenomen', 'We have adopted it'));
  await adopter.sees(t('Genoteerd: u hebt het overgenomen.', 'Noted: you have adopted it.'));
}

/** Anyone finds what came of it. */
export async function search(town) {
  const { say, cast } = town;
  const t = say.bind(town);
  const visitor = await town.stranger();
  for (const words of [cast.title, challengeTitle(town), cast.providers[0][1], pilotTitle(town)]) {
    await visitor.fill(t('Zoek in alles wat openbaar is', 'Search everything public'), words);
    await visitor.press(t('Zoeken', 'Search'));
    await visitor.follow(words, visitor.page.locator('main'));
  }
  const resident = await town.as(cast.resident);
  await resident.follow(t('Behoeften', 'Needs'));
  await resident.follow(cast.title);
  await resident.follow(challengeTitle(town));
  await resident.follow(pilotTitle(town));
  await resident.sees(cast.adopter[1]);
}

const pilotTitle = (town) => town.say('Licht op de lange gang', 'Light in the long hall');
