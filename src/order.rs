//! Sorting, at the price of one.

use core::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts, and keeps the order of what is equal.
///
/// The standard library compiles its sort anew for each type that is sorted, at two kilobytes a type; the background's
/// module has a budget, and none of its lists is long. So places are sorted, by one small merge sort for all types, and
/// the items moved once.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted_places(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut unsorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|place| unsorted.get_mut(place)?.take()));
}

/// The same by a key.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// A map of these pairs; of two of one key the later holds. `collect` would sort them first, by a sort of its own.
pub fn map_of<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// The same of a set.
pub fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}

#[inline(never)]
fn sorted_places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    let mut width = 1;
    while width < len {
        let mut merged = Vec::with_capacity(len);
        for pair in places.chunks(2 * width) {
            let (mut one, mut other) = pair.split_at(width.min(pair.len()));
            while let ([a, ones @ ..], [b, others @ ..]) = (one, other) {
                if compare(*a, *b) == Ordering::Greater {
                    merged.push(*b);
                    other = others;
                } else {
                    merged.push(*a);
                    one = ones;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        places = merged;
        width *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_of_items_is_sorted_as_the_standard_library_does() {
        let mut seed = 7_u64;
        for len in (0..40).chain([1000, 1023, 1025]) {
            let mut items: Vec<(u64, usize)> = (0..len)
                .map(|place| {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    (seed >> 60, place)
                })
                .collect();
            let mut judge = items.clone();
            judge.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            assert_eq!(items, judge);
        }
    }

    #[test]
    fn equal_items_keep_their_order() {
        let mut words = vec!["pear", "fig", "plum", "date", "kiwi", "nut"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["fig", "nut", "pear", "plum", "date", "kiwi"]);
    }
}
