//! How much work a file may ask for: whoever wrote it chose how many rounds a key is derived in.

use super::Error;

/// Java makes and takes at most so many for one key, in JCEKS and in PKCS#12; the browser takes a second for them.
/// What is recommended today for PBKDF2 lies near one million.
pub const MAX_ITERATIONS: u32 = 5_000_000;

/// For all keys of one file together: room for 250 JCEKS keys as Java writes them (200,000 each), and a minute at most.
pub const MAX_ITERATIONS_TOGETHER: u32 = 50_000_000;

/// What is left of it for one file.
#[derive(Debug, Default)]
pub(super) struct Budget {
    spent: u32,
}

impl Budget {
    /// Takes `iterations` for one derivation, described at `offset`.
    pub(super) fn spend(&mut self, iterations: u64, offset: usize) -> Result<u32, Error> {
        let limited = u32::try_from(iterations).ok().filter(|&iterations| iterations <= MAX_ITERATIONS);
        let Some(limited) = limited else {
            return Err(Error::TooManyIterations { iterations, limit: MAX_ITERATIONS, offset });
        };
        let together = self.spent.saturating_add(limited);
        if together > MAX_ITERATIONS_TOGETHER {
            let iterations = u64::from(together);
            return Err(Error::TooManyIterations { iterations, limit: MAX_ITERATIONS_TOGETHER, offset });
        }
        self.spent = together;
        Ok(limited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_and_all_together_are_limited() {
        let mut budget = Budget::default();
        let limit = MAX_ITERATIONS;
        let one_more = u64::from(limit) + 1;
        let refused = Err(Error::TooManyIterations { iterations: one_more, limit, offset: 7 });
        assert_eq!(budget.spend(one_more, 7), refused);
        for _ in 0..10 {
            assert_eq!(budget.spend(limit.into(), 7), Ok(limit));
        }
        let limit = MAX_ITERATIONS_TOGETHER;
        let iterations = u64::from(limit) + 1;
        assert_eq!(budget.spend(1, 7), Err(Error::TooManyIterations { iterations, limit, offset: 7 }));
    }
}
