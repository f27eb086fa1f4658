//! Promise 5: live updates stop with the right to see them. Somebody follows a draft, loses the right in one of three
//! ways, and tries to go on.
//! What a socket may do at all is in `sockets.rs`.

use std::time::{Duration, Instant};

use harness::{Client, Municipality, World};
use serde_json::{Value, json};

use crate::{
    figure::figure,
    socket::{Socket, greeted_as, heard, say},
};

const SILENT_WITHIN: Duration = Duration::from_secs(5);
/// How long the draft goes on changing after the right was lost.
const WATCHED: Duration = Duration::from_secs(8);
const FOLLOW: &str =
    "subscription($id: ID!) { challengeChanged(challengeId: $id) { title sections { heading body } } }";

/// A draft of two municipalities, whose leader goes on writing.
struct Draft {
    lead: Client,
    partner: Municipality,
    group: String,
    challenge: String,
    section: String,
}

/// Somebody who edits the draft for the partner.
struct Editor {
    person: Client,
    place: String,
}

pub async fn audit(world: World) {
    let draft = draft(&world).await;

    let editor = draft.editor(&world).await;
    let place = json!({ "workingGroupMemberId": editor.place, "reason": "Werkt nu elders." });
    let removes = draft.lead.act("workingGroupMemberRemove", place, "workingGroupMember { id }");
    follows("taken from the group", &draft, &editor, removes).await;

    let editor = draft.editor(&world).await;
    let out = async { editor.person.ask("mutation { signOut { isSignedOut } }", json!({})).await.fine().body };
    follows("signed out", &draft, &editor, out).await;

    let editor = draft.editor(&world).await;
    let who = json!({
        "workingGroupId": draft.group,
        "organisationId": draft.partner.id,
        "reason": "Doet niet meer mee.",
    });
    let leaves = draft.partner.clerk.act("workingGroupLeave", who, "workingGroup { id }");
    follows("the municipality left", &draft, &editor, leaves).await;
}

async fn draft(world: &World) -> Draft {
    let first = world.municipality("GM0518").await;
    let mut group = world.working_group(&first).await;
    let lead = group.lead().clone();
    let input = json!({ "workingGroupId": group.id, "title": "Veilig door de nacht", "summary": "Zonder vallen." });
    let challenge = lead.makes("challengeDraft", input, "challenge").await;
    let section = json!({ "challengeId": challenge, "heading": "Wat bewoners willen", "body": "Eerste tekst." });
    let section = lead.makes("sectionAdd", section, "section").await;
    let partner = group.municipalities.remove(1);
    Draft { lead, partner, group: group.id, challenge, section }
}

impl Draft {
    async fn editor(&self, world: &World) -> Editor {
        let person = world.resident().await;
        world.seat(&self.partner.id, &person).await;
        let input = json!({
            "workingGroupId": self.group,
            "organisationId": self.partner.id,
            "personId": person.id,
            "role": "EDITOR",
        });
        let place = self.partner.clerk.makes("workingGroupMemberAdd", input, "workingGroupMember").await;
        Editor { person, place }
    }

    /// Writes the section anew as this person; whether that was taken.
    async fn is_written_by(&self, who: &Client, body: &str) -> bool {
        let read = self.lead.node(&self.section, "Section", "revision").await;
        let input = json!({ "sectionId": self.section, "revision": read["revision"], "body": body });
        let answer = who.tries("sectionEdit", input, "section { id }").await;
        answer.body["data"]["sectionEdit"]["section"]["id"].is_string()
    }
}

async fn follows(how: &str, draft: &Draft, editor: &Editor, ends: impl Future<Output = Value>) {
    let mut socket = greeted_as(&editor.person).await.expect("a socket");
    let payload = json!({ "query": FOLLOW, "variables": { "id": draft.challenge } });
    say(&mut socket, json!({ "type": "subscribe", "id": "1", "payload": payload })).await;
    let hears_all =
        next(&mut socket).await && draft.is_written_by(&editor.person, how).await && next(&mut socket).await;
    figure(format!("{how}: heard and wrote before"), hears_all, true, hears_all);

    ends.await;
    let lost = Instant::now();
    let mut taken = 0;
    for attempt in 0..20 {
        taken += usize::from(draft.is_written_by(&editor.person, &format!("{how} {attempt}")).await);
    }
    figure(format!("{how}: of 20 writes at once"), format!("{taken} taken"), "0 taken", taken == 0);
    let (heard_at, end) = listens(&mut socket, draft, lost).await;
    let measured = match heard_at {
        Some(at) => format!("last after {:.1} s, {end}", at.as_secs_f64()),
        None => format!("nothing more, {end}"),
    };
    figure(
        format!("{how}: reads silent"),
        measured,
        "5 s",
        heard_at.is_none_or(|at| at <= SILENT_WITHIN) && end != "still open",
    );
}

/// Whether the next message holds the draft.
async fn next(socket: &mut Socket) -> bool {
    heard(socket).await.is_ok_and(|told| told["payload"]["data"]["challengeChanged"]["title"].is_string())
}

/// Listens while the draft goes on changing: when the last change was heard, and how the stream ended.
async fn listens(socket: &mut Socket, draft: &Draft, lost: Instant) -> (Option<Duration>, String) {
    let writes = async {
        let mut turns = tokio::time::interval(Duration::from_millis(200));
        let mut written = 0;
        while lost.elapsed() < WATCHED {
            turns.tick().await;
            written += 1;
            draft.is_written_by(&draft.lead, &format!("Tekst {written}")).await;
        }
    };
    let listens = async {
        let (mut heard_at, mut end) = (None, "still open".to_owned());
        while let Some(left) = WATCHED.checked_sub(lost.elapsed()) {
            match tokio::time::timeout(left, heard(socket)).await {
                Ok(Ok(told)) if told["type"] == "next" => heard_at = Some(lost.elapsed()),
                Ok(Ok(told)) => told["type"].as_str().unwrap_or_default().clone_into(&mut end),
                Ok(Err(code)) => {
                    end = format!("{code} at {:.1} s", lost.elapsed().as_secs_f64());
                    break;
                }
                Err(_) => break,
            }
        }
        (heard_at, end)
    };
    tokio::join!(listens, writes).0
}
