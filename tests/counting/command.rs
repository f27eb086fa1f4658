//! The command `samenvraag count` from outside: what it writes and how it refuses.
//! Not here: the results of the rules (`reference.rs` and the rules themselves).

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

use serde_json::{Value, json};

const RANKED: &str = "# TITLE: Three\n# NUMBER VOTERS: 9\n# ALTERNATIVE NAME 1: Lift\n# ALTERNATIVE NAME 2: Bench\n\
                      # ALTERNATIVE NAME 3: Light\n4: 1,2,3\n3: 2,3,1\n2: 3,2,1\n";
const BUDGET: &str = "META\nkey;value\ndescription;Street\nnum_votes;3\nbudget;100\nvote_type;approval\nPROJECTS\n\
                      project_id;cost;name\na;60;Lift\nb;60;Bench\nc;40;Light\nVOTES\nvoter_id;vote\n1;a,c\n2;a\n3;b\n";

struct Files(tempfile::TempDir);

impl Files {
    fn new() -> Self {
        let files = Self(tempfile::tempdir().unwrap());
        fs::write(files.path("three.soi"), RANKED).unwrap();
        fs::write(files.path("street.pb"), BUDGET).unwrap();
        files
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn count(&self, file: &str, options: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samenvraag"));
        command.arg("count").arg(self.path(file)).args(options.split(' ')).output().unwrap()
    }

    fn json(&self, file: &str, options: &str) -> Value {
        let output = self.count(file, &format!("{options} --json"));
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn refused(&self, file: &str, options: &str) -> (i32, String) {
        let output = self.count(file, options);
        assert!(output.stdout.is_empty());
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }
}

#[test]
fn every_method_tells_its_winners_with_the_file_and_the_options_that_decided() {
    let files = Files::new();
    for (options, winners) in [
        ("--method borda", json!(["2"])),
        ("--method irv", json!(["2"])),
        ("--method stv --seats 2", json!(["1", "2"])),
        ("--method schulze", json!(["2"])),
        ("--method ranked-pairs --strength winning-votes", json!(["2"])),
        ("--method condorcet", json!(["2"])),
    ] {
        let told = files.json("three.soi", options);
        assert_eq!(told["winners"], winners, "{options}");
        assert_eq!(told["ballots"], 9);
        assert_eq!(told["sha256"].as_str().unwrap().len(), 64);
        assert_eq!(told["method"], options.split(' ').nth(1).unwrap());
    }
    for (options, winners) in [
        ("--method approval", json!(["a"])),
        ("--method score --seats 2", json!(["a", "c"])),
        ("--method greedy", json!(["a", "c"])),
        ("--method greedy --by votes-per-cost", json!(["a", "c"])),
        ("--method phragmen", json!(["a"])),
        ("--method equal-shares", json!(["a"])),
        ("--method equal-shares --completion add1u", json!(["a", "c"])),
        ("--method equal-shares --seats 3 --utility cardinality", json!(["a", "b"])),
        ("--method greedy --budget 60", json!(["a"])),
    ] {
        let told = files.json("street.pb", options);
        assert_eq!(told["winners"], winners, "{options}");
        assert_eq!(told["options"]["tie_break"], "votes-cost-id");
    }
}

#[test]
fn every_rule_gives_its_reasons() {
    let files = Files::new();
    let told = files.json("three.soi", "--method irv");
    assert_eq!(told["rounds"][0]["eliminated"], "3");
    assert_eq!(told["rounds"][0]["transfers"], json!({ "2": 2 }));
    assert_eq!(told["ranking"], json!([["2"], ["1"], ["3"]]));
    let told = files.json("three.soi", "--method schulze");
    assert_eq!(told["pairwise"], json!([[0, 4, 4], [5, 0, 7], [5, 2, 0]]));
    let told = files.json("street.pb", "--method equal-shares");
    assert_eq!(told["payments"][0]["effective_votes"], "2");
    assert_eq!(told["payments"][0]["paid_by"], json!([{ "voters": 2, "paid": "30", "all_they_had": false }]));
    assert_eq!(told["not_bought"][0]["supporters_have_left"], "100/3");
}

#[test]
fn a_tie_is_told_with_who_went_first_and_a_lot_can_turn_it() {
    let files = Files::new();
    let told = files.json("street.pb", "--method approval --seats 2");
    assert_eq!(told["ties"], json!([{ "step": 2, "at": "seat", "first": "c", "tied": ["c", "b"] }]));
    let first = |seed: u32| {
        let options = format!("--method approval --seats 2 --tie-break lot:{seed}");
        assert_eq!(files.json("street.pb", &options), files.json("street.pb", &options));
        files.json("street.pb", &options)["ties"][0]["first"].clone()
    };
    let firsts: Vec<Value> = (0..20).map(first).collect();
    assert!(firsts.contains(&json!("b")) && firsts.contains(&json!("c")));
}

#[test]
fn options_that_do_not_fit_are_refused_with_a_sentence() {
    let files = Files::new();
    for (file, options, reason) in [
        ("three.soi", "--method irv --seats 2", "error: `--seats` does not fit the method `irv`\n"),
        ("three.soi", "--method borda --strength margins", "error: `--strength` does not fit the method `borda`\n"),
        ("three.soi", "--method stv", "error: the method `stv` needs `--seats`\n"),
        (
            "street.pb",
            "--method stv --seats 1",
            "error: the method `stv` needs rankings, and approvals have no order\n",
        ),
        (
            "three.soi",
            "--method borda --tie-break votes-cost-id",
            "error: `--tie-break votes-cost-id` needs a file with costs (.pb)\n",
        ),
        ("street.pb", "--method greedy --budget 1.5", "the amounts in the file\n"),
    ] {
        let (code, told) = files.refused(file, options);
        assert_eq!(code, 2, "{told}");
        assert!(told.ends_with(reason), "{told}");
    }
}

#[test]
fn a_file_that_cannot_be_counted_is_told_with_its_line() {
    let files = Files::new();
    fs::write(files.path("wrong.soi"), RANKED.replace("2: 3,2,1", "2: 3,2,9")).unwrap();
    let (code, told) = files.refused("wrong.soi", "--method borda");
    assert_eq!(code, 1);
    assert!(told.ends_with("wrong.soi: line 8: there is no alternative 9\n"), "{told}");
    assert_eq!(files.refused("missing.soi", "--method borda").0, 1);
    assert_eq!(files.refused("three.csv", "--method borda").0, 1);
}
