//! # The engine of Certkeep
//!
//! Certkeep keeps watch over the certificates of Salesforce orgs. It writes, beside every row of *Certificate and
//! Key Management*, how long that certificate still lives; it keeps a local registry of all it has seen; and it
//! reads certificate files without uploading them. This crate decides all of that; JavaScript reads pages, carries
//! messages and paints.
//!
//! ```text
//!  Setup list page ───┐
//!  Setup detail page ─┤
//!  dropped file ──────┼─ intake ── x509 ── registry ── findings ── view ══╪══ browser ── popup, registry page, inspector
//!  dropped metadata ──┤                      │  │          │             ║      └─ messages ── background ── content script
//!  org read live ─────┘                      │  └─ schedule (steps) ─────║
//!  anybody's sheet ─────── exchange ─────────┘                           ║
//!         pure Rust: no clock, no page, no storage, no network           ║  cfg(wasm32)
//! ```
//!
//! Module order is data order:
//!
//! 1. [`intake`]: raw input → an [`intake::Observation`] (what was said, by what source, when), or the items of a file.
//!    Of Salesforce metadata, dropped or read live, it makes [`intake::Reference`]s too: who uses which certificate, what
//!    for, and whose key it is ([`intake::metadata`], [`intake::live`]).
//! 2. [`x509`]: DER → [`x509::Certificate`]. The frame is walked leniently once into slices of the input and each
//!    field is decoded from its slice, so that a bad field costs only itself. There is one reader and not two: a
//!    tolerant one is needed for what real certificates hold, and reading everything twice, with `x509-cert` first,
//!    doubled time and size without reading one certificate more. `x509-cert` and OpenSSL are its judges in the tests.
//! 3. [`registry`]: what is kept, told of below.
//! 4. [`findings`]: what is worth telling, one check a file; computed, never stored.
//! 5. [`schedule`]: the steps of a life (plan, act, last day), relative to that life; the timetable of a rotation, and a
//!    runbook for each way of using a certificate.
//! 6. [`exchange`]: the registry as spreadsheet, calendar and audit report, and anybody's spreadsheet in again.
//! 7. [`view`]: what is shown, decided down to message ids with arguments ([`words`]), and what a form takes
//!    ([`view::Input`]).
//! 8. `browser` (`cfg(wasm32)`): exports and the pages' drawing.
//!
//! Beside them stands [`crypto`]: verifying signatures and deriving keys, by the browser where it can and by crates
//! where it cannot. The core asks it through a trait and never for a secret that stays; the background has no part of it.
//!
//! ## What is kept
//!
//! Storage has one piece a key; pieces merge in any order, and fields, freezes and links removed from one stay removed, unless
//! they were set up again later. Nothing derived is stored, not even which entry a link is of.
//!
//! * The [`registry::Registry`], which the background has too. Observations become entries, one a certificate and org;
//!   references become links, which keep all who told of them; what people say of an entry is its record, with defaults
//!   for orgs and teams; and a ledger says which alerts were raised.
//! * The [`registry::Book`], which only pages need: the journals of what happened, own fields, and which steps of a rotation
//!   are ticked off. A plan ([`registry::RotationPlan`]) is derived from runbooks, links, dates and these ticks.
//! * A [`registry::Backup`] is both in one file; merging it is no different from merging two browsers.
//!
//! ## Journals
//!
//! What an observation changed is noticed as it is taken over (a rename, a renewal, a replacement), and what people change
//! is noted too. Each browser writes a journal of its own, a chain of hashes. Pages hold it whole; the background, which has
//! no SHA-256 of its own, hands what it noticed to `extension/journal.js`, where lines are hashed by the browser and appended
//! to the journal's tail, in the same write as the pieces that changed. So one more line does not write anew all that
//! came before, and a browser that is killed has either both or neither.
//!
//! ## Alerts
//!
//! Whatever starts the background, and an alarm each hour, has it look at the clock: [`registry::Registry::raise_alerts`]
//! raises each step that was crossed and not raised before, into the ledger, which is written before anybody is told. Nobody
//! has to be awake at the crossing, and nobody is told twice. What people answer are facts of the record, so that it merges
//! as those do; whether an alert is open is computed, and no answer changes a badge.
//!
//! ## Three modules of one crate
//!
//! Feature `background` makes what the service worker or event page runs, feature `pages` what popup, registry page and
//! inspector draw, feature `reader` the inspector's worker, which reads files. So what only pages need never weighs on the
//! background, nor the cryptography of keystores and chains on the popup. Each is linked by `tools/module`, a crate that
//! does nothing else: only then is all of it optimised as one. What draws is made small; for what reads files, the libraries
//! are made fast (profile `reader` in `Cargo.toml`). Each has a budget (`tools/budgets.mjs`), and passing it fails the build.
//!
//! ## Who runs where
//!
//! WebAssembly in a content script obeys the page's policy in Chromium, so the engine runs in the background and in
//! the extension's own pages only. The content script (`extension/content`) sends text, links and image sources, and
//! gets a view back in which the background has put text for every message. The background is the only writer of
//! `storage.local`; pages read it and send what they want changed as messages (`extension/messages.js`). What a page
//! changes with its own, larger engine it sends as pieces, with what it saw before: the background writes them if that is
//! still so, and else lets the page look again.
//!
//! A file that is dropped on a Setup page stays with the content script, which asks the background for a tab with the
//! inspector and nothing more: that page fetches the octets from the content script itself. A frame of the extension
//! inside Salesforce's page would have to be loadable by that page, and could be covered by it.
//!
//! ## What always holds, and what holds it
//!
//! * The core knows no clock, page, storage or network: the host build has no browser crate, and `.clippy.toml`
//!   disallows the clock; time is an argument. Only `browser::now` reads it.
//! * No Rust names `chrome`: pages get a host object from `www/host.js`.
//! * [`view`] decides nothing from DER; `browser` decides nothing at all.
//! * Text of pages and certificates is hostile and reaches the DOM as text only: `.clippy.toml` and ESLint disallow
//!   the ways to set markup.
//! * What can be read is shown: an expired certificate is a finding, an unreadable one an error; a fault in a field is
//!   a line in `problems`.
//! * A private key is recognised, never kept, never echoed; the octets are wiped.
//! * Order is deterministic; nothing panics (`unwrap`, indexing and the like are denied outside tests). A trap in the
//!   background drops that instance, and the next message starts a new one from storage.
//! * The day a page prints is never guessed: where day and month cannot be told apart, both readings are kept.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs))]

#[cfg(all(target_arch = "wasm32", any(feature = "background", feature = "pages", feature = "reader")))]
pub mod browser;
pub mod crypto;
pub mod exchange;
pub mod findings;
pub mod intake;
pub mod moment;
pub mod order;
pub mod registry;
pub mod schedule;
pub mod sorted_map;
pub mod view;
pub mod words;
pub mod x509;
