#!/usr/bin/env bash
# The whole chain, from a resident's need to another municipality's adoption, with curl and jq alone.
#   SAMENVRAAG_DEMO=1 samenvraag serve &
#   chain.sh http://localhost:8080 "$(samenvraag administrator 'Ada Beheer')"
# In a demonstration people can sign in without mail; the second argument is the first administrator's code.
set -euo pipefail
shopt -s inherit_errexit

url=${1:?usage: chain.sh URL CODE}
code=${2:?usage: chain.sh URL CODE}

# ask TOKEN DOCUMENT [VARIABLES] prints `data`; stops at the first refusal or problem.
ask() {
  local answer body headers=(-H 'Content-Type: application/json' -H 'Accept: application/graphql-response+json')
  [ -z "$1" ] || headers+=(-H "Authorization: Bearer $1")
  body=$(jq -nc --arg query "$2" --argjson variables "${3:-"{}"}" '{$query, $variables}')
  answer=$(curl -sS "${headers[@]}" --data "$body" "$url/graphql")
  if ! jq -e '(.errors // [] | length == 0) and ([.data[]? | .userErrors? // []] | add // [] | length == 0)' \
    <<<"$answer" >/dev/null; then
    printf 'REFUSED\n%s\n%s\n%s\n' "$2" "${3:-}" "$(jq . <<<"$answer")" >&2
    exit 1
  fi
  jq -c .data <<<"$answer"
}

# act TOKEN VERB INPUT FIELDS runs one mutation and prints its payload.
act() {
  local type=${2^}Input
  ask "$1" "mutation(\$input: $type!) { $2(input: \$input) { $4 userErrors { field code message } } }" \
    "{\"input\": $3}" | jq -c ".$2"
}

# until_state TOKEN ID TYPE STATE waits, at most a minute, until a thing has reached a state.
until_state() {
  local now deadline=$((SECONDS + 60))
  while :; do
    now=$(ask "$1" "query(\$id: ID!) { node(id: \$id) { ... on $3 { state } } }" "{\"id\": \"$2\"}" | jq -r .node.state)
    [ "$now" != "$4" ] || return 0
    sleep 0.2
    [ "$SECONDS" -lt "$deadline" ] || { echo "still $now, not $4" >&2; exit 1; }
  done
}

told() { printf '  %s\n' "$*"; }
in_seconds() { date -u -d "+$1 seconds" +%Y-%m-%dT%H:%M:%SZ; }

# person NAME makes a person and prints "id token".
person() {
  local id
  id=$(act "$admin" personCreate "{\"displayName\": \"$1\"}" 'person { id }' | jq -r .person.id)
  echo "$id $(act '' demoSignIn "{\"personId\": \"$id\"}" 'session { token }' | jq -r .session.token)"
}

# seat ORGANISATION PERSON gives a person all roles that act.
seat() {
  act "$admin" membershipGrant "{\"organisationId\": \"$1\", \"personId\": \"$2\", \"roles\": [\"ADMIN\", \"MEMBER\", \"SIGNATORY\"]}" \
    'membership { id }' >/dev/null
}

# municipality NAME CBS PERSON registers a municipality, as administrators do, and gives the person a seat.
municipality() {
  local id
  id=$(act "$admin" organisationRegister "{\"name\": \"$1\", \"kind\": \"MUNICIPALITY\", \"cbsCode\": \"$2\"}" \
    'organisation { id }' | jq -r .organisation.id)
  seat "$id" "$3"
  echo "$id"
}

# provider NAME PERSON TOKEN registers a provider, as anyone may, and has it verified.
provider() {
  local id
  id=$(act "$3" organisationRegister "{\"name\": \"$1\", \"kind\": \"PROVIDER\"}" 'organisation { id }' | jq -r .organisation.id)
  act "$admin" organisationVerify "{\"organisationId\": \"$id\"}" 'organisation { isVerified }' >/dev/null
  seat "$id" "$2"
  echo "$id"
}

echo "People and organisations"
admin=$(act '' signInWithCode "{\"code\": \"$code\"}" 'session { token }' | jq -r .session.token)
read -r hague_person hague_token < <(person "Hanna Den Haag")
read -r delft_person delft_token < <(person "Dirk Delft")
read -r leiden_person leiden_token < <(person "Lies Leiden")
read -r breda_person breda_token < <(person "Bram Breda")
hague=$(municipality "Gemeente Den Haag" GM0518 "$hague_person")
delft=$(municipality "Gemeente Delft" GM0503 "$delft_person")
leiden=$(municipality "Gemeente Leiden" GM0546 "$leiden_person")
breda=$(municipality "Gemeente Breda" GM0758 "$breda_person")
told "four municipalities are verified"

echo "Need"
read -r _ resident < <(person "Riet de Vries")
need=$(act "$resident" needDraft "{\"title\": \"’s Nachts veilig naar het toilet\", \"body\": \"Ik wil ’s nachts zelf naar het toilet kunnen zonder te vallen.\", \"municipalityId\": \"$hague\", \"lifeDomains\": [\"LIVING\"], \"targetGroups\": [\"OLDER_PEOPLE\"], \"contextConditions\": [\"THRESHOLDS\"]}" 'need { id }' | jq -r .need.id)
act "$resident" needSubmit "{\"needId\": \"$need\"}" 'need { state }' >/dev/null
act "$hague_token" evidenceAdd "{\"needId\": \"$need\", \"kind\": \"EXPERIENCE_HOME\", \"summary\": \"Twaalf bezoekers van de ervaarwoning noemden dit als eerste.\", \"peopleCount\": 12}" 'evidence { id }' >/dev/null
act "$hague_token" needAccept "{\"needId\": \"$need\"}" 'need { state }' >/dev/null
act "$delft_token" needSupport "{\"needId\": \"$need\"}" 'need { supportCount }' >/dev/null
other=$(act "$resident" needDraft "{\"title\": \"Zelf blijven koken\", \"body\": \"Ik wil zelf koken zonder brand.\", \"municipalityId\": \"$hague\"}" 'need { id }' | jq -r .need.id)
act "$resident" needSubmit "{\"needId\": \"$other\"}" 'need { state }' >/dev/null
act "$hague_token" needAccept "{\"needId\": \"$other\"}" 'need { state }' >/dev/null
told "a resident's need has evidence, is accepted and is supported"

echo "Voting round"
panel=$(act "$hague_token" panelCreate "{\"name\": \"Panel Haaglanden\", \"municipalityIds\": [\"$hague\"]}" 'panel { id }' | jq -r .panel.id)
members=()
for number in 1 2 3 4 5 6; do
  added=$(act "$hague_token" panelMemberAdd "{\"panelId\": \"$panel\", \"displayName\": \"Panellid $number\", \"segment\": \"RESIDENT\", \"municipalityId\": \"$hague\"}" 'code panelMember { person { id } }')
  # One address signs in with three codes a minute at most; the others come by the demonstration's door.
  if [ "$number" = 1 ]; then
    signed_in=$(act '' signInWithCode "$(jq -c '{code}' <<<"$added")" 'session { token }')
  else
    signed_in=$(act '' demoSignIn "$(jq -c '{personId: .panelMember.person.id}' <<<"$added")" 'session { token }')
  fi
  members+=("$(jq -r .session.token <<<"$signed_in")")
done
round=$(act "$hague_token" votingRoundDraft "{\"panelId\": \"$panel\", \"title\": \"Wat weegt het zwaarst?\", \"question\": \"Welke behoeften moeten eerst?\", \"needIds\": [\"$need\", \"$other\"], \"seats\": 1, \"minimumTurnout\": 5, \"opensAt\": \"$(in_seconds 1)\", \"closesAt\": \"$(in_seconds 12)\"}" 'votingRound { id }' | jq -r .votingRound.id)
act "$hague_token" votingRoundSchedule "{\"votingRoundId\": \"$round\"}" 'votingRound { state }' >/dev/null
until_state "$hague_token" "$round" VotingRound OPEN
for member in "${members[@]}"; do
  receipt=$(act "$member" ballotCast "{\"votingRoundId\": \"$round\", \"needIds\": [\"$need\"]}" 'receipt' | jq -r .receipt)
done
until_state "$hague_token" "$round" VotingRound COUNTED
act "$hague_token" votingRoundPublish "{\"votingRoundId\": \"$round\"}" 'votingRound { state }' >/dev/null
tally=$(ask '' 'query($id: ID!) { node(id: $id) { ... on VotingRound { tally { ballotCount items { approvals isPrioritised } } ballots(first: 50) { nodes { receipt } } } } }' "{\"id\": \"$round\"}")
jq -e --arg receipt "$receipt" '.node | .tally.ballotCount == 6 and .tally.items[0].isPrioritised and any(.ballots.nodes[]; .receipt == $receipt)' <<<"$tally" >/dev/null
told "six secret ballots are counted, and a voter finds the own receipt in the published list"

echo "Challenge"
group=$(act "$hague_token" workingGroupCreate "{\"name\": \"Samen vragen opstellen\", \"purpose\": \"Eén vraag aan de markt\", \"leadOrganisationId\": \"$hague\"}" 'workingGroup { id }' | jq -r .workingGroup.id)
for pair in "$delft $delft_token" "$leiden $leiden_token"; do
  read -r organisation token <<<"$pair"
  act "$hague_token" workingGroupInvite "{\"workingGroupId\": \"$group\", \"organisationId\": \"$organisation\"}" 'workingGroup { id }' >/dev/null
  act "$token" workingGroupJoin "{\"workingGroupId\": \"$group\", \"organisationId\": \"$organisation\"}" 'workingGroup { id }' >/dev/null
done
challenge=$(act "$hague_token" challengeDraft "{\"workingGroupId\": \"$group\", \"title\": \"Veilig door de nacht\", \"summary\": \"Mensen willen ’s nachts zelf en veilig naar het toilet.\"}" 'challenge { id }' | jq -r .challenge.id)
act "$hague_token" sectionAdd "{\"challengeId\": \"$challenge\", \"heading\": \"Wat bewoners willen\", \"body\": \"’s Nachts opstaan, lopen en terug, zonder te vallen en zonder hulp te roepen.\"}" 'section { id }' >/dev/null
act "$hague_token" sectionAdd "{\"challengeId\": \"$challenge\", \"heading\": \"Hoe zij wonen\", \"body\": \"Vaak met drempels, en alleen.\"}" 'section { id }' >/dev/null
first=$(act "$hague_token" criterionAdd "{\"challengeId\": \"$challenge\", \"title\": \"Werkt in huis\", \"weight\": 60}" 'criterion { id }' | jq -r .criterion.id)
second=$(act "$hague_token" criterionAdd "{\"challengeId\": \"$challenge\", \"title\": \"Bewoner beslist\", \"weight\": 40}" 'criterion { id }' | jq -r .criterion.id)
act "$hague_token" challengeLinkNeed "{\"challengeId\": \"$challenge\", \"needId\": \"$need\"}" 'challenge { needCount }' >/dev/null
act "$hague_token" challengeConsult "{\"challengeId\": \"$challenge\"}" 'challenge { state }' >/dev/null
sha256=$(act "$hague_token" challengeRequestSignOff "{\"challengeId\": \"$challenge\"}" 'challenge { versionToSign { sha256 } }' | jq -r .challenge.versionToSign.sha256)
for pair in "$hague $hague_token" "$delft $delft_token" "$leiden $leiden_token"; do
  read -r organisation token <<<"$pair"
  act "$token" challengeSignOff "{\"challengeId\": \"$challenge\", \"organisationId\": \"$organisation\", \"sha256\": \"$sha256\"}" 'challenge { state }' >/dev/null
done
act "$hague_token" challengePublish "{\"challengeId\": \"$challenge\", \"submissionsCloseAt\": \"$(in_seconds 30)\"}" 'challenge { state }' >/dev/null
told "three municipalities signed version ${sha256:0:12} and published it"

echo "Submissions"
submissions=()
for name in Nachtlicht Drempelvrij; do
  read -r someone token < <(person "Ondernemer $name")
  provider=$(provider "$name BV" "$someone" "$token")
  solution=$(act "$token" solutionDraft "{\"organisationId\": \"$provider\", \"name\": \"$name\", \"summary\": \"Licht dat de weg wijst.\", \"body\": \"Gaat aan bij opstaan en uit bij terugkomst.\", \"lifeDomains\": [\"LIVING\"], \"targetGroups\": [\"OLDER_PEOPLE\"]}" 'solution { id }' | jq -r .solution.id)
  act "$token" solutionPublish "{\"solutionId\": \"$solution\"}" 'solution { state }' >/dev/null
  submission=$(act "$token" submissionDraft "{\"challengeId\": \"$challenge\", \"solutionId\": \"$solution\"}" 'submission { id }' | jq -r .submission.id)
  act "$token" submissionSave "{\"submissionId\": \"$submission\", \"pitch\": \"Zonder camera.\", \"answers\": [{\"criterionId\": \"$first\", \"text\": \"Een strook licht over elke drempel.\"}, {\"criterionId\": \"$second\", \"text\": \"Eén knop zet alles uit.\", \"isConfidential\": true}]}" 'submission { id }' >/dev/null
  act "$token" submissionSubmit "{\"submissionId\": \"$submission\"}" 'submission { receipt { sha256 } }' | jq -e .submission.receipt.sha256 >/dev/null
  ask "$hague_token" 'query($id: ID!) { node(id: $id) { id } }' "{\"id\": \"$submission\"}" | jq -e '.node == null' >/dev/null
  submissions+=("$submission")
done
told "two providers submitted; before the deadline the working group sees neither"

echo "Decision"
until_state "$hague_token" "$challenge" Challenge CLOSED
for submission in "${submissions[@]}"; do
  until_state "$hague_token" "$submission" Submission UNSEALED
done
for pair in "$hague_person true" "$delft_person false"; do
  read -r someone is_chair <<<"$pair"
  act "$hague_token" assessorAssign "{\"challengeId\": \"$challenge\", \"personId\": \"$someone\", \"isChair\": $is_chair}" 'challenge { id }' >/dev/null
done
act "$hague_token" challengeStartAssessing "{\"challengeId\": \"$challenge\"}" 'challenge { state }' >/dev/null
for token in "$hague_token" "$delft_token"; do
  for assessment in $(ask "$token" '{ viewer { assessments(first: 50) { nodes { id } } } }' | jq -r '.viewer.assessments.nodes[].id'); do
    act "$token" assessmentScore "{\"assessmentId\": \"$assessment\", \"scores\": [{\"criterionId\": \"$first\", \"points\": 8, \"reason\": \"Getest met drempels.\"}, {\"criterionId\": \"$second\", \"points\": 7, \"reason\": \"Eén knop, geen account.\"}]}" 'assessment { state }' >/dev/null
    act "$token" assessmentComplete "{\"assessmentId\": \"$assessment\"}" 'assessment { state }' >/dev/null
  done
done
act "$hague_token" submissionDecide "{\"submissionId\": \"${submissions[0]}\", \"isSelected\": true, \"reason\": \"Werkt in huizen met drempels.\"}" 'submission { state }' >/dev/null
act "$hague_token" submissionDecide "{\"submissionId\": \"${submissions[1]}\", \"isSelected\": false, \"reason\": \"Werkt alleen zonder drempels.\"}" 'submission { state }' >/dev/null
act "$hague_token" challengeAward "{\"challengeId\": \"$challenge\", \"reason\": \"Nachtlicht past bij hoe mensen wonen.\"}" 'challenge { state }' >/dev/null
told "both providers have a decision with its reason"

echo "Pilot"
pilot=$(act "$hague_token" pilotPlan "{\"submissionId\": \"${submissions[0]}\", \"title\": \"Nachtlicht in Escamp\", \"protocol\": \"Twintig huizen, drie maanden, nachtelijke vallen geteld.\", \"decisionCard\": \"Ziet niets, meet beweging naast het bed, staat aan van 22 tot 7 uur, uit met één knop, kost u niets.\", \"municipalityIds\": [\"$hague\"]}" 'pilot { id decisionCardVersion }')
card=$(jq -r .pilot.decisionCardVersion <<<"$pilot")
pilot=$(jq -r .pilot.id <<<"$pilot")
indicator=$(act "$hague_token" indicatorAdd "{\"pilotId\": \"$pilot\", \"name\": \"Vallen per maand\", \"unit\": \"vallen\", \"baseline\": 6, \"target\": 2}" 'indicator { id }' | jq -r .indicator.id)
act "$hague_token" pilotRequestConsent "{\"pilotId\": \"$pilot\"}" 'pilot { state }' >/dev/null
act "$resident" pilotConsent "{\"pilotId\": \"$pilot\", \"decisionCardVersion\": $card}" 'pilot { viewerHasConsented }' >/dev/null
act "$hague_token" pilotStart "{\"pilotId\": \"$pilot\"}" 'pilot { state }' >/dev/null
act "$hague_token" pilotStartMeasuring "{\"pilotId\": \"$pilot\"}" 'pilot { state }' >/dev/null
act "$hague_token" measurementAdd "{\"indicatorId\": \"$indicator\", \"measuredOn\": \"$(date -u +%F)\", \"value\": 1}" 'indicator { id }' >/dev/null
act "$hague_token" pilotDecide "{\"pilotId\": \"$pilot\", \"outcome\": \"SCALE\", \"reason\": \"Eén val in plaats van zes.\"}" 'pilot { state outcome }' >/dev/null
told "tried with consent, measured and scaled"

echo "Adoption"
adoption=$(act "$breda_token" adoptionExpress "{\"pilotId\": \"$pilot\", \"organisationId\": \"$breda\", \"note\": \"Wij willen dit ook.\"}" 'adoption { id }' | jq -r .adoption.id)
act "$breda_token" adoptionPrepare "{\"adoptionId\": \"$adoption\"}" 'adoption { state }' >/dev/null
act "$breda_token" adoptionAdopt "{\"adoptionId\": \"$adoption\"}" 'adoption { state }' | jq -e '.adoption.state == "ADOPTED"' >/dev/null
told "another municipality adopted it"

echo "Search"
deadline=$((SECONDS + 30))
until ask '' '{ search(text: "nachtlicht", first: 10) { nodes { kind } } }' | jq -e '[.search.nodes[].kind] | index("SOLUTION")' >/dev/null; do
  [ "$SECONDS" -lt "$deadline" ] || { echo "search does not find the solution" >&2; exit 1; }
done
told "search finds the solution"
