//! A live read in the thread that reads files: calls out, answers in. Nobody here has the session.

use wasm_bindgen::prelude::*;

use super::boundary::to_js;
use super::now;
use crate::intake::live::{Answer, Cause, LiveRead};
use crate::view::{LiveCall, LiveResult};

/// One read of one org.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct LiveReading {
    read: LiveRead,
}

#[wasm_bindgen]
impl LiveReading {
    /// A read that has not begun.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// The call to be made now; `undefined` where all is read.
    pub fn next(&self) -> Result<JsValue, JsValue> {
        self.read.next().map_or(Ok(JsValue::UNDEFINED), |call| to_js(&LiveCall::from(call)))
    }

    /// Takes the org's answer to that call.
    pub fn answer(&mut self, status: u16, body: Vec<u8>) {
        self.read.take(Answer::Response { status, body });
    }

    /// Takes that there was none: `slow`, `unreachable`, `redirected` or `too-large`.
    pub fn failed(&mut self, cause: &str) {
        let causes = [Cause::Slow, Cause::Redirected, Cause::TooLarge];
        let cause = causes.into_iter().find(|known| known.name() == cause).unwrap_or(Cause::Unreachable);
        self.read.take(Answer::Failed(cause));
    }

    /// What all answers say together.
    pub fn found(&self) -> Result<JsValue, JsValue> {
        let now = now();
        to_js(&LiveResult::new(self.read.clone().finish(now), now))
    }
}
