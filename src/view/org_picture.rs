//! Where everything stands in the picture of an org.
//!
//! What hangs together stands together: each connected part has a band of its own, the most urgent on top. In a band
//! the order on both sides follows the other side's, until lines cross as little as that brings about (the barycentre
//! method of Sugiyama, Tagawa and Toda, 1981); then the side with fewer boxes moves beside what it is tied to.

use super::org_graph::{OrgGraph, Tie};
use crate::order::{sort_by, sort_by_key};

/// The whole width, in the picture's own units: CSS pixels where there is room.
const WIDTH: f64 = 1120.0;
/// How wide a box is.
const BOX_WIDTH: f64 = 370.0;
/// How high a box is.
const BOX_HEIGHT: f64 = 26.0;
/// From one box to the next below.
const ROW: f64 = 31.0;
/// Between two bands.
const GAP: f64 = 12.0;
/// Above the first band: the headings of both sides.
const HEAD: f64 = 34.0;
/// So often the order of either side follows the other's.
const SWEEPS: usize = 16;

/// A box: its upper left corner and its size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// The line of a tie, from the certificate's box to the integration's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Curve {
    /// Where it leaves the certificate.
    pub from: (f64, f64),
    /// Where it meets the integration.
    pub to: (f64, f64),
}

/// Where everything stands.
#[derive(Clone, Debug, PartialEq)]
pub struct OrgPicture {
    /// The whole width.
    pub width: f64,
    /// The whole height.
    pub height: f64,
    /// The boxes of the graph's certificates, in its order.
    pub certificates: Vec<Place>,
    /// The boxes of its integrations.
    pub integrations: Vec<Place>,
    /// The lines of its ties.
    pub curves: Vec<Curve>,
    /// Certificates from the top, for the keyboard.
    pub certificates_down: Vec<usize>,
    /// Integrations from the top.
    pub integrations_down: Vec<usize>,
}

impl OrgPicture {
    /// Lays out a graph; the same graph always in the same way.
    pub fn new(graph: &OrgGraph) -> Self {
        let mut certificates = vec![Place::default(); graph.certificates.len()];
        let mut integrations = vec![Place::default(); graph.integrations.len()];
        let (mut certificates_down, mut integrations_down) = (Vec::new(), Vec::new());
        let mut top = HEAD;
        for band in bands(graph) {
            let rows = band.left.len().max(band.right.len());
            let bottom = top + ROW * (rows.saturating_sub(1) as f64);
            let (left, right) = band.heights(top, bottom);
            for (&certificate, y) in band.left.iter().zip(left) {
                put(&mut certificates, certificate, 0.0, y);
            }
            for (&integration, y) in band.right.iter().zip(right) {
                put(&mut integrations, integration, WIDTH - BOX_WIDTH, y);
            }
            certificates_down.extend(band.left);
            integrations_down.extend(band.right);
            top = bottom + ROW + GAP;
        }
        let middle = |place: &Place| place.y + place.height / 2.0;
        let curve = |tie: &Tie| {
            let (from, to) = (certificates.get(tie.certificate)?, integrations.get(tie.integration)?);
            Some(Curve { from: (from.x + from.width, middle(from)), to: (to.x, middle(to)) })
        };
        let curves = graph.ties.iter().filter_map(curve).collect();
        Self {
            width: WIDTH,
            height: (top - GAP).max(HEAD),
            certificates,
            integrations,
            curves,
            certificates_down,
            integrations_down,
        }
    }
}

impl Curve {
    /// The line as the `d` of an SVG path: level at both ends.
    pub fn path(&self) -> String {
        let ((x1, y1), (x2, y2)) = (self.from, self.to);
        let middle = f64::midpoint(x1, x2);
        format!("M{x1} {y1:.1}C{middle} {y1:.1} {middle} {y2:.1} {x2} {y2:.1}")
    }
}

fn put(places: &mut [Place], index: usize, x: f64, y: f64) {
    if let Some(place) = places.get_mut(index) {
        *place = Place { x, y, width: BOX_WIDTH, height: BOX_HEIGHT };
    }
}

/// What hangs together.
struct Band {
    /// Certificates, from the top.
    left: Vec<usize>,
    /// Integrations, from the top.
    right: Vec<usize>,
    /// What ties them.
    ties: Vec<(usize, usize)>,
}

/// The connected parts, the most urgent first, each in its best order.
fn bands(graph: &OrgGraph) -> Vec<Band> {
    let count = graph.certificates.len();
    // Which part each node is in, certificates before integrations: the smallest node of the part.
    let mut part: Vec<usize> = (0..count + graph.integrations.len()).collect();
    for tie in &graph.ties {
        let (one, other) = (root(&part, tie.certificate), root(&part, count + tie.integration));
        if let Some(above) = part.get_mut(one.max(other)) {
            *above = one.min(other);
        }
    }
    let part: Vec<usize> = (0..part.len()).map(|node| root(&part, node)).collect();
    let urgency = |certificate: usize| {
        graph.certificates.get(certificate).map(|node| (node.urgency, node.name.as_str(), certificate))
    };
    let members = |of: usize, nodes: core::ops::Range<usize>| {
        nodes.filter(|&node| part.get(node) == Some(&of)).collect::<Vec<usize>>()
    };
    let roots = part.iter().enumerate().filter(|(node, of)| node == *of).map(|(node, _)| node);
    let mut roots: Vec<_> =
        roots.map(|of| (members(of, 0..count).into_iter().map(urgency).min(), of)).collect();
    sort_by(&mut roots, Ord::cmp);
    let band = |of: usize| {
        let mut left = members(of, 0..count);
        sort_by_key(&mut left, |&certificate| urgency(certificate));
        let right = members(of, count..part.len()).into_iter().map(|node| node - count).collect();
        let ties = graph.ties.iter().filter(|tie| part.get(tie.certificate) == Some(&of));
        let ties = ties.map(|tie| (tie.certificate, tie.integration)).collect();
        Band { left, right, ties }.untangled()
    };
    roots.into_iter().map(|(_, of)| band(of)).collect()
}

/// The smallest node of the part that a node is in.
fn root(part: &[usize], mut node: usize) -> usize {
    while let Some(&above) = part.get(node).filter(|&&above| above != node) {
        node = above;
    }
    node
}

impl Band {
    /// The same in the order with the fewest crossings that was met.
    fn untangled(mut self) -> Self {
        let mut best: Option<(usize, Vec<usize>, Vec<usize>)> = None;
        for _ in 0..SWEEPS {
            self.right = by_means(&self.right, &self.left, |wanted| {
                self.ties.iter().filter(move |(_, right)| *right == wanted).map(|(left, _)| *left)
            });
            let crossings = self.crossings();
            if best.as_ref().is_none_or(|(fewest, ..)| crossings < *fewest) {
                best = Some((crossings, self.left.clone(), self.right.clone()));
            }
            self.left = by_means(&self.left, &self.right, |wanted| {
                self.ties.iter().filter(move |(left, _)| *left == wanted).map(|(_, right)| *right)
            });
        }
        if let Some((_, left, right)) = best {
            (self.left, self.right) = (left, right);
        }
        self
    }

    /// How often two lines cross.
    fn crossings(&self) -> usize {
        let (left, right) = (places(&self.left), places(&self.right));
        let at = |places: &[usize], node: usize| places.get(node).copied().unwrap_or(0);
        let mut lines: Vec<(usize, usize)> =
            self.ties.iter().map(|&(one, other)| (at(&left, one), at(&right, other))).collect();
        sort_by(&mut lines, Ord::cmp);
        // How many of the lines above end below, kept in order to look them up.
        let mut ends: Vec<usize> = Vec::with_capacity(lines.len());
        let mut crossings = 0;
        for (_, end) in lines {
            let place = ends.partition_point(|&other| other <= end);
            crossings += ends.len() - place;
            ends.insert(place, end);
        }
        crossings
    }

    /// How far down each box of both sides stands.
    fn heights(&self, top: f64, bottom: f64) -> (Vec<f64>, Vec<f64>) {
        let rows = |count: usize| (0..count).map(|row| top + ROW * row as f64).collect::<Vec<f64>>();
        let mirrored = || self.ties.iter().map(|&(left, right)| (right, left)).collect::<Vec<_>>();
        if self.left.len() >= self.right.len() {
            let left = rows(self.left.len());
            let right = beside(&self.right, &mirrored(), &self.left, &left, top, bottom);
            (left, right)
        } else {
            let right = rows(self.right.len());
            let left = beside(&self.left, &self.ties, &self.right, &right, top, bottom);
            (left, right)
        }
    }
}

/// Which place each node has in an order; of others zero.
fn places(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.iter().max().map_or(0, |most| most + 1)];
    for (place, &node) in order.iter().enumerate() {
        if let Some(own) = places.get_mut(node) {
            *own = place;
        }
    }
    places
}

/// One side in the order of the mean places of what it is tied to on the other.
fn by_means<I: Iterator<Item = usize>>(
    side: &[usize],
    other: &[usize],
    tied: impl Fn(usize) -> I,
) -> Vec<usize> {
    let places = places(other);
    let mean = |node: usize| {
        let tied: Vec<usize> = tied(node).filter_map(|other| places.get(other).copied()).collect();
        tied.iter().sum::<usize>() as f64 / tied.len().max(1) as f64
    };
    let mut nodes: Vec<(f64, usize)> = side.iter().map(|&node| (mean(node), node)).collect();
    sort_by(&mut nodes, |(one, _), (other, _)| one.total_cmp(other));
    nodes.into_iter().map(|(_, node)| node).collect()
}

/// The heights of `side`, in its order and a row apart, as near as can be to what each is tied to.
///
/// That is a regression onto a rising line, solved by pooling neighbours that are in each other's way.
fn beside(
    side: &[usize],
    ties: &[(usize, usize)],
    other: &[usize],
    heights: &[f64],
    top: f64,
    bottom: f64,
) -> Vec<f64> {
    let places = places(other);
    let wanted = side.iter().enumerate().map(|(row, &node)| {
        let tied = ties.iter().filter(|(own, _)| *own == node);
        let tied: Vec<f64> =
            tied.filter_map(|(_, other)| heights.get(*places.get(*other)?).copied()).collect();
        tied.iter().sum::<f64>() / tied.len().max(1) as f64 - ROW * row as f64
    });
    // The sum and the number of those that are pooled.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    let mean = |(sum, count): (f64, usize)| sum / count as f64;
    for wish in wanted {
        let mut pool = (wish, 1);
        while let Some(above) = pools.pop_if(|above| mean(*above) > mean(pool)) {
            pool = (above.0 + pool.0, above.1 + pool.1);
        }
        pools.push(pool);
    }
    let last = bottom - ROW * (side.len().saturating_sub(1) as f64);
    let starts = pools.into_iter().flat_map(|pool| core::iter::repeat_n(mean(pool), pool.1));
    starts.enumerate().map(|(row, start)| start.clamp(top, last.max(top)) + ROW * row as f64).collect()
}

/// A text that fits a box of so many letters of Latin width, without what no XML may contain.
pub fn fit(text: &str, letters: usize) -> String {
    let width = |letter: char| match letter {
        // Marks on the letter before, and what only orders letters, take no room.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{206f}' => 0,
        '\u{1100}'.. => 2,
        _ => 1,
    };
    let clean =
        || text.chars().filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'));
    if clean().map(width).sum::<usize>() <= letters {
        return clean().collect();
    }
    let mut used = 1;
    let kept = clean().take_while(|&letter| {
        used += width(letter);
        used <= letters
    });
    format!("{}…", kept.collect::<String>().trim_end())
}
