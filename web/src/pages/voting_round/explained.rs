//! How each method counts, in a few plain sentences.

use crate::vocabulary::VotingMethod;

crate::texts! {
    approval { nl: "Elk lid kruist aan wat het belangrijk vindt. De behoeften met de meeste stemmen krijgen voorrang.", en: "Each member ticks what matters. The needs with most votes are prioritised." }
    score { nl: "Elk lid geeft punten. Wij tellen de punten per behoefte op. De behoeften met de meeste punten krijgen voorrang.", en: "Each member gives points. We add up the points of each need. The needs with most points are prioritised." }
    borda { nl: "Elk lid zet de behoeften op volgorde. Een hogere plaats geeft meer punten. De behoeften met de meeste punten krijgen voorrang.", en: "Each member puts the needs in order. A higher place gives more points. The needs with most points are prioritised." }
    instant_runoff { nl: "Elk lid zet de behoeften op volgorde. Elke ronde valt de behoefte met de minste stemmen af. Die stemmen gaan naar de volgende keuze. Wat overblijft, krijgt voorrang.", en: "Each member puts the needs in order. Each round the need with fewest votes goes out. Those votes go to the next choice. What is left is prioritised." }
    transferable { nl: "Elk lid zet de behoeften op volgorde. Een behoefte met genoeg stemmen is gekozen. Wat te veel is, gaat naar de volgende keuze van die stemmers. Zo krijgen ook kleinere groepen hun deel.", en: "Each member puts the needs in order. A need with enough votes is chosen. What is too much goes to the next choice of those voters. So smaller groups get their part too." }
    schulze { nl: "Elk lid zet de behoeften op volgorde. Wij vergelijken elke behoefte met elke andere. Wat van een andere wint, direct of via een omweg, komt hoger.", en: "Each member puts the needs in order. We compare each need with each other one. What wins over another, directly or by way of others, comes higher." }
    ranked_pairs { nl: "Elk lid zet de behoeften op volgorde. Wij vergelijken elke behoefte met elke andere. De duidelijkste uitkomsten tellen het eerst. Wat daarmee botst, telt niet.", en: "Each member puts the needs in order. We compare each need with each other one. The clearest outcomes count first. What clashes with them does not count." }
    condorcet { nl: "Elk lid zet de behoeften op volgorde. Wij vergelijken elke behoefte met elke andere. Wint één behoefte van alle andere? Dan krijgt die voorrang. Anders krijgt niets voorrang.", en: "Each member puts the needs in order. We compare each need with each other one. Does one need win over all others? Then it is prioritised. Otherwise nothing is." }
    equal_shares { nl: "Elke stemmer heeft een even groot deel van de plaatsen. Een behoefte wint als haar stemmers samen genoeg hebben voor een plaats. Zo krijgt ook een kleinere groep iets.", en: "Each voter has an equal share of the seats. A need wins when its voters together have enough for a seat. So a smaller group gets something too." }
    equal_shares_money { nl: "Elke stemmer heeft een even groot deel van het geld. Een behoefte wint als haar stemmers haar samen kunnen betalen. Zo krijgt ook een kleinere groep iets.", en: "Each voter has an equal share of the money. A need wins when its voters can pay for it together. So a smaller group gets something too." }
    phragmen { nl: "Een gekozen behoefte is een last die haar stemmers samen dragen. Steeds kiezen wij de behoefte waarbij de last het kleinst blijft. Zo krijgen ook kleinere groepen hun deel.", en: "A chosen need is a load that its voters carry together. Each time we choose the need that keeps the load smallest. So smaller groups get their part too." }
    greedy { nl: "De behoefte met de meeste stemmen is het eerst aan de beurt. Past zij, dan krijgt zij voorrang. Daarna komt de volgende.", en: "The need with most votes has the first turn. If it fits, it is prioritised. Then comes the next." }
}

impl Texts {
    /// How this method counts; with money to spend or with seats.
    pub fn method(self, method: VotingMethod, is_money: bool) -> &'static str {
        match method {
            VotingMethod::Approval => self.approval(),
            VotingMethod::Score => self.score(),
            VotingMethod::Borda => self.borda(),
            VotingMethod::InstantRunoff => self.instant_runoff(),
            VotingMethod::SingleTransferableVote => self.transferable(),
            VotingMethod::Schulze => self.schulze(),
            VotingMethod::RankedPairs => self.ranked_pairs(),
            VotingMethod::Condorcet => self.condorcet(),
            VotingMethod::EqualShares if is_money => self.equal_shares_money(),
            VotingMethod::EqualShares => self.equal_shares(),
            VotingMethod::Phragmen => self.phragmen(),
            VotingMethod::Greedy => self.greedy(),
        }
    }
}
