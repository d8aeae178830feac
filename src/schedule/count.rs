//! How many certificates stand where, and whether that agrees with the page's own count.

use serde::Serialize;

use super::Status;

/// Numbers of certificates by status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Count {
    /// The moment has passed.
    pub expired: u32,
    /// Of those, how many within the last 24 hours.
    #[serde(skip)]
    pub expired_today: u32,
    /// Less than 24 hours are left.
    pub last_day: u32,
    /// Within the plan step.
    pub expires_soon: u32,
    /// The date can be read in more than one way.
    pub unclear: u32,
    /// A request without its chain.
    pub waiting: u32,
    /// Nothing to do yet.
    pub ok: u32,
}

impl Count {
    /// Counts statuses, each with the whole days left where they are known.
    pub fn of(statuses: impl IntoIterator<Item = (Status, Option<i64>)>) -> Self {
        statuses.into_iter().fold(Self::default(), |mut count, (status, days_left)| {
            if (status, days_left) == (Status::Expired, Some(0)) {
                count.expired_today += 1;
            }
            *match status {
                Status::Expired => &mut count.expired,
                Status::LastDay => &mut count.last_day,
                Status::ExpiresSoon(_) => &mut count.expires_soon,
                Status::Unclear => &mut count.unclear,
                Status::Waiting => &mut count.waiting,
                Status::Ok => &mut count.ok,
            } += 1;
            count
        })
    }

    /// How many there are in all.
    pub fn all(&self) -> u32 {
        self.expired + self.not_expired() + self.unclear + self.waiting
    }

    /// How many certainly live.
    pub fn not_expired(&self) -> u32 {
        self.last_day + self.expires_soon + self.ok
    }

    /// Whether the page's own count of non-expired certificates fits.
    ///
    /// Nobody could find out whether the page counts waiting requests, an unclear date may be either, and a
    /// printed day may end at noon: a difference of just those is no alarm.
    pub fn agrees_with(&self, non_expired: u32) -> bool {
        let doubtful = self.waiting + self.unclear + self.expired_today;
        (self.not_expired()..=self.not_expired() + doubtful).contains(&non_expired)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Step;
    use super::*;

    #[test]
    fn doubtful_ones_may_count_or_not() {
        let count = Count::of([
            (Status::Ok, Some(99)),
            (Status::ExpiresSoon(Step::Act), Some(9)),
            (Status::Expired, Some(-9)),
            (Status::Expired, Some(0)),
            (Status::Waiting, None),
            (Status::Unclear, None),
        ]);
        assert_eq!(count.all(), 6);
        let agreeing: Vec<u32> = (0..7).filter(|&number| count.agrees_with(number)).collect();
        assert_eq!(agreeing, [2, 3, 4, 5]);
    }
}
