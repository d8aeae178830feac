//! How much room the registry has in this browser, and when that is to be told.

use crate::words::Message;

/// What is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomView {
    /// How much is used.
    pub used: Message,
    /// That it is nearly full.
    pub warning: Option<Message>,
}

/// From this share on it is told: there is still room to do something about it.
const NEARLY_FULL: f64 = 0.8;

/// Less than this is little, whatever share of all it is: a large import and its copy need it.
const LITTLE: f64 = 32.0 * 1024.0 * 1024.0;

impl RoomView {
    /// From octets, as the browser tells them; `None` where it tells nothing.
    pub fn new(used: Option<f64>, quota: Option<f64>) -> Option<Self> {
        let used = used?;
        let megabytes = (used / 1024.0 / 1024.0 * 10.0).ceil() / 10.0;
        let is_nearly_full = quota.is_some_and(|quota| used >= quota * NEARLY_FULL || quota - used < LITTLE);
        Some(Self {
            used: Message::new("exchange-used").with("megabytes", crate::words::Argument::Number(megabytes)),
            warning: is_nearly_full.then(|| Message::new("exchange-nearly-full")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEGABYTE: f64 = 1024.0 * 1024.0;

    #[test]
    fn it_is_told_before_it_is_too_late() {
        let warns = |used: f64, quota: f64| {
            RoomView::new(Some(used * MEGABYTE), Some(quota * MEGABYTE)).unwrap().warning.is_some()
        };
        assert!(!warns(1.0, 10_000.0) && !warns(799.0, 1000.0));
        assert!(warns(800.0, 1000.0) && warns(1000.0, 1000.0) && warns(1.0, 20.0));
        assert_eq!(RoomView::new(Some(MEGABYTE), None).unwrap().warning, None);
        assert_eq!(RoomView::new(None, Some(MEGABYTE)), None);
    }
}
