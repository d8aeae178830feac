//! Deflate ([RFC 1951](https://www.rfc-editor.org/rfc/rfc1951)) by miniz_oxide, into buffers that are wiped.

use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use zeroize::Zeroizing;

/// No octet of deflate becomes more than this many.
const MOST: usize = 1032;

/// Content that must have `len` octets; what is wrong otherwise.
pub(super) fn inflate_exactly(input: &[u8], len: usize) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    // No room is made for what the input cannot fill.
    if len / MOST > input.len() {
        return Err("it is shorter than it says");
    }
    // One octet more tells content that is too long from content that fits.
    let mut output = Zeroizing::new(vec![0; len + 1]);
    let (status, _, written) = step(&mut DecompressorOxide::new(), input, &mut output, 0);
    if written > len || status == TINFLStatus::HasMoreOutput {
        return Err("it is longer than it says");
    }
    check(status)?;
    if written < len {
        return Err("it is shorter than it says");
    }
    output.truncate(len);
    Ok(output)
}

/// What ends the inflating of content whose length nobody says.
pub(super) enum Fault {
    TooLarge,
    Damaged(&'static str),
}

/// Content of at most `limit` octets, and how many octets of the input it took.
pub(super) fn inflate(input: &[u8], limit: usize) -> Result<(Zeroizing<Vec<u8>>, usize), Fault> {
    let mut decompressor = Box::new(DecompressorOxide::new());
    // One octet over the limit tells that it is passed.
    let most = limit.saturating_add(1);
    let mut output = Zeroizing::new(vec![0; input.len().saturating_mul(4).clamp(64, 4096).min(most)]);
    let (mut read, mut written) = (0, 0);
    loop {
        let rest = input.get(read..).unwrap_or_default();
        let (status, taken, made) = step(&mut decompressor, rest, &mut output, written);
        (read, written) = (read + taken, written + made);
        if written > limit {
            return Err(Fault::TooLarge);
        }
        if status == TINFLStatus::HasMoreOutput {
            let mut larger = Zeroizing::new(vec![0; output.len().saturating_mul(2).min(most)]);
            larger.iter_mut().zip(output.iter()).for_each(|(new, old)| *new = *old);
            output = larger;
            continue;
        }
        check(status).map_err(Fault::Damaged)?;
        output.truncate(written);
        return Ok((output, read));
    }
}

fn step(
    decompressor: &mut DecompressorOxide,
    input: &[u8],
    output: &mut [u8],
    position: usize,
) -> (TINFLStatus, usize, usize) {
    decompress(decompressor, input, output, position, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF)
}

fn check(status: TINFLStatus) -> Result<(), &'static str> {
    match status {
        TINFLStatus::Done => Ok(()),
        TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => Err("it is cut off"),
        _ => Err("it is no deflate"),
    }
}
