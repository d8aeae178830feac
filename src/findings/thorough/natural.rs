//! Natural numbers as long as an RSA modulus, with what Fermat's way needs of them.
//!
//! Written here: of a crate for large numbers it would be the square root alone, and with its division that took
//! 29 KB of the pages' module.

use core::cmp::Ordering;

/// Limbs of 32 bits, the lowest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    /// Of big-endian octets, with a limb to spare for what is added later.
    pub(super) fn from_octets(octets: &[u8]) -> Self {
        let limb = |four: &[u8]| four.iter().fold(0, |limb, &octet| limb << 8 | u32::from(octet));
        Self(octets.rchunks(4).map(limb).chain([0]).collect())
    }

    /// The largest number whose square is not greater than this one, and what that square lacks.
    ///
    /// One binary digit of the root after the other, as it is done in decimal on paper. At each step `root` is twice
    /// the root found so far, moved to where the next digit stands.
    pub(super) fn root_and_rest(mut self) -> (Self, Self) {
        let mut root = Self(vec![0; self.0.len()]);
        for place in (0..self.0.len() * 32).step_by(2).rev() {
            root.flip(place);
            let fits = self.compare(&root) != Ordering::Less;
            if fits {
                self.subtract(&root);
            }
            root.flip(place);
            root.halve();
            if fits {
                root.flip(place);
            }
        }
        (root, self)
    }

    /// Most numbers that are no square are told by remainders: one in a hundred is left for the root to decide.
    pub(super) fn is_square(&self) -> bool {
        let is_square_of_some = |remainder: u32, modulus: u32| {
            let remainder = remainder % modulus;
            (0..modulus).any(|root| root * root % modulus == remainder)
        };
        let low = self.0.first().copied().unwrap_or_default();
        if !is_square_of_some(low, 64) {
            return false;
        }
        let remainder = self.remainder(63 * 65 * 11);
        [63, 65, 11].into_iter().all(|modulus| is_square_of_some(remainder, modulus))
            && self.clone().root_and_rest().1.is_zero()
    }

    pub(super) fn remainder(&self, modulus: u32) -> u32 {
        let modulus = u64::from(modulus);
        self.0.iter().rev().fold(0, |rest, &limb| (rest << 32 | u64::from(limb)) % modulus) as u32
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.iter().all(|&limb| limb == 0)
    }

    /// Adds a number of at most as many limbs; what is carried beyond the last is lost.
    pub(super) fn add(&mut self, other: &Self) {
        let others = other.0.iter().copied().chain(core::iter::repeat(0));
        self.0.iter_mut().zip(others).fold(0, |carry, (limb, other)| {
            let sum = u64::from(*limb) + u64::from(other) + carry;
            *limb = sum as u32;
            sum >> 32
        });
    }

    /// Subtracts a number that is not greater.
    pub(super) fn subtract(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).fold(false, |borrow, (limb, &other)| {
            let (difference, first) = limb.overflowing_sub(other);
            let (difference, second) = difference.overflowing_sub(u32::from(borrow));
            *limb = difference;
            first || second
        });
    }

    fn halve(&mut self) {
        self.0.iter_mut().rev().fold(0, |carry, limb| {
            let low = *limb & 1;
            *limb = *limb >> 1 | carry << 31;
            low
        });
    }

    fn flip(&mut self, place: usize) {
        if let Some(limb) = self.0.get_mut(place / 32) {
            *limb ^= 1 << (place % 32);
        }
    }

    /// Of numbers of equally many limbs.
    fn compare(&self, other: &Self) -> Ordering {
        self.0.iter().rev().cmp(other.0.iter().rev())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn natural(number: u64) -> Natural {
        Natural::from_octets(&number.to_be_bytes())
    }

    #[test]
    fn roots_are_those_of_the_standard_library() {
        let numbers = (0..2000).chain((0..64).flat_map(|bit| [(1_u64 << bit) - 1, 1 << bit, (1 << bit) + 1]));
        for number in numbers {
            let root = number.isqrt();
            assert_eq!(natural(number).root_and_rest(), (natural(root), natural(number - root * root)));
            assert_eq!(natural(number).is_square(), root * root == number, "{number}");
            assert_eq!(natural(number).remainder(65_521), (number % 65_521) as u32);
        }
    }

    #[test]
    fn carries_and_borrows_go_through() {
        let mut number = natural(u64::from(u32::MAX));
        number.add(&natural(1));
        assert_eq!(number, natural(1 << 32));
        number.subtract(&natural(1));
        assert_eq!(number, natural(u64::from(u32::MAX)));
    }
}
