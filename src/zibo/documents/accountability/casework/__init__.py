"""What a case comes to for each person and for the enterprise: computed from its acts under the rules, for papers, pages and sheets alike."""
