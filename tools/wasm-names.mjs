// A WebAssembly module carries the name of every function for debuggers: a third of its size, and the reader loads it for nothing.

const headerLength = 8;
const customSection = 0;
const dropped = ['name', 'producers'];

/**
 * A number as WebAssembly writes it: seven bits a byte, lowest first.
 * @param {Buffer} bytes
 * @param {number} start
 */
function readNumber(bytes, start) {
  let value = 0;
  let position = start;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes.readUInt8(position);
    position += 1;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, position };
  }
}

/** @param {Buffer} bytes @param {number} start of the section's content */
function customName(bytes, start) {
  const { value: length, position } = readNumber(bytes, start);
  return bytes.toString('utf8', position, position + length);
}

/**
 * The same module without the sections that only debuggers read.
 * @param {Buffer} module
 */
export function withoutNames(module) {
  const kept = [module.subarray(0, headerLength)];
  for (let start = headerLength; start < module.length;) {
    const { value: length, position: content } = readNumber(module, start + 1);
    const end = content + length;
    const isDropped = module.readUInt8(start) === customSection && dropped.includes(customName(module, content));
    if (!isDropped) kept.push(module.subarray(start, end));
    start = end;
  }
  return Buffer.concat(kept);
}
