//! The search for the raised share: exactly what raising by one unit at a time finds, without looking at every step.
//! Not here: the count at a share (`ledger.rs`, `bounds.rs`).
//!
//! Stepping over shares at which nothing can change, as in Kraiczy, Robinson and Elkind, "Streamlining Equal Shares"
//! (2025, arXiv:2502.11797); here by bounds on the rates between two shares.

use super::{
    Money,
    bounds::{Bounds, Run, Trace},
    ledger,
    projects::Projects,
};

/// By how many units the share is raised.
pub(super) fn raised(projects: &Projects<'_>, money: &Money<'_>) -> u128 {
    if projects.all.is_empty() {
        return 0;
    }
    let mut bounds = Bounds::new(projects, money.budget, money.unit);
    let mut raised = 0;
    let (mut winners, mut trace) = at(projects, money, raised, bounds.as_mut(), None);
    let mut stride = 1_u128;
    loop {
        if is_over(projects, money, &winners) {
            // Never at the first share, which shares out the budget itself.
            return raised.saturating_sub(1);
        }
        if is_exhaustive(projects, money, &winners) {
            return raised;
        }
        if stride > 1 {
            let total = ledger::share(projects, money, raised + stride);
            match bounds.as_mut().map(|bounds| bounds.run(total, trace.as_ref(), true)) {
                Some(Run::Done(next, true)) => {
                    raised += stride;
                    trace = Some(next);
                    stride *= 2;
                }
                _ => stride /= 4,
            }
            continue;
        }
        raised += 1;
        let before = trace.take();
        (winners, trace) = at(projects, money, raised, bounds.as_mut(), before.as_ref());
        stride = match (&before, &trace) {
            (Some(before), Some(after)) if before.options(projects) == after.options(projects) => 2,
            _ => 1,
        };
    }
}

/// The options that are bought at a share: by bounds where they tell, otherwise exactly.
fn at(
    projects: &Projects<'_>,
    money: &Money<'_>,
    raised: u128,
    bounds: Option<&mut Bounds<'_>>,
    before: Option<&Trace>,
) -> (Vec<usize>, Option<Trace>) {
    match bounds.map(|bounds| bounds.run(ledger::share(projects, money, raised), before, false)) {
        Some(Run::Done(trace, _)) => (trace.options(projects), Some(trace)),
        _ => (ledger::winners(projects, money, raised), None),
    }
}

fn spent(projects: &Projects<'_>, winners: &[usize]) -> u128 {
    let bought = projects.all.iter().filter(|project| winners.contains(&project.option));
    bought.map(|project| u128::from(project.cost)).sum()
}

fn is_over(projects: &Projects<'_>, money: &Money<'_>, winners: &[usize]) -> bool {
    spent(projects, winners) > u128::from(money.budget)
}

fn is_exhaustive(projects: &Projects<'_>, money: &Money<'_>, winners: &[usize]) -> bool {
    let left = u128::from(money.budget).saturating_sub(spent(projects, winners));
    let mut others = projects.all.iter().filter(|project| !winners.contains(&project.option));
    !others.any(|project| u128::from(project.cost) <= left)
}
