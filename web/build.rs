//! Builds style and scripts into `assets/dist` when they are missing or older than what they are made from.
//! Holds no knowledge of what is in them: that is `assets/build.mjs`.

use std::{
    collections::hash_map::DefaultHasher,
    fs,
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

const INPUTS: &[&str] =
    &["assets/build.mjs", "assets/images", "assets/islands", "assets/package-lock.json", "assets/styles"];

fn main() -> ExitCode {
    // Templates name the classes that survive the purge.
    println!("cargo:rerun-if-changed=src");
    for input in INPUTS {
        println!("cargo:rerun-if-changed={input}");
    }
    // Gone after a `git clean`: then this runs again.
    println!("cargo:rerun-if-changed=assets/dist/stamp");
    match bring_up_to_date() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!(
                "\nThe pages' style and scripts could not be built: {reason}.\n\
                 They need Node 20 or newer with npm (Debian: `apt install nodejs npm`).\n\
                 By hand: `cd web/assets && npm ci && npm run build`.\n"
            );
            ExitCode::FAILURE
        }
    }
}

fn bring_up_to_date() -> Result<(), String> {
    let stamp = Path::new("assets/dist/stamp");
    let wanted = fingerprint()?;
    if fs::read_to_string(stamp).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    let installed = "assets/node_modules/.package-lock.json";
    let locked = "assets/package-lock.json";
    if modified(Path::new(installed)) < modified(Path::new(locked)) {
        run("npm", &["ci", "--loglevel=error"])?;
    }
    run("node", &["build.mjs"])?;
    fs::write(stamp, wanted).map_err(|error| format!("{} cannot be written: {error}", stamp.display()))
}

fn modified(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

fn run(program: &str, arguments: &[&str]) -> Result<(), String> {
    let said = format!("`{program} {}`", arguments.join(" "));
    let output = Command::new(program)
        .args(arguments)
        .current_dir("assets")
        .output()
        .map_err(|error| format!("{said} did not start ({error})"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{said} failed\n{}", String::from_utf8_lossy(&output.stderr).trim_end()))
}

/// One value for everything the build reads: its own files and the templates.
fn fingerprint() -> Result<String, String> {
    let mut paths = Vec::new();
    for input in INPUTS {
        collect(Path::new(input), "", &mut paths)?;
    }
    collect(Path::new("src"), "html", &mut paths)?;
    paths.sort();
    let mut hasher = DefaultHasher::new();
    for path in paths {
        let content = fs::read(&path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
        path.hash(&mut hasher);
        content.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(path: &Path, ending: &str, into: &mut Vec<PathBuf>) -> Result<(), String> {
    let broken = |error| format!("{} cannot be read: {error}", path.display());
    if path.is_dir() {
        for entry in fs::read_dir(path).map_err(broken)? {
            collect(&entry.map_err(broken)?.path(), ending, into)?;
        }
    } else if ending.is_empty() || path.extension().is_some_and(|found| found == ending) {
        into.push(path.to_owned());
    }
    Ok(())
}
