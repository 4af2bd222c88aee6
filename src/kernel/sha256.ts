type State = readonly [number, number, number, number, number, number, number, number];

const initial: State = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];
const constants = primes(64).map((prime) => fraction(Math.cbrt(prime)));

/** SHA-256 of a text's UTF-8 as hexadecimal digits, where nothing of Node may be asked. */
export function sha256(text: string): string {
  const blocks = padded(new TextEncoder().encode(text));
  let state = initial;
  const words = new Uint32Array(64);
  for (let at = 0; at < blocks.byteLength; at += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = blocks.getUint32(at + i * 4);
    for (let i = 16; i < 64; i += 1) words[i] = extended(words, i);
    state = compress(state, words);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const out = new Uint8Array(length);
  out.set(bytes);
  out[bytes.length] = 0x80;
  const view = new DataView(out.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(length - 4, bytes.length << 3);
  return view;
}

function compress(state: State, words: Uint32Array): State {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + (words[i] ?? 0)) | 0;
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  const [s, t, u, v, w, x, y, z] = state;
  return [
    (a + s) | 0,
    (b + t) | 0,
    (c + u) | 0,
    (d + v) | 0,
    (e + w) | 0,
    (f + x) | 0,
    (g + y) | 0,
    (h + z) | 0,
  ];
}

function extended(words: Uint32Array, i: number): number {
  const [far = 0, near = 0] = [words[i - 15], words[i - 2]];
  const low = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
  const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
  return ((words[i - 16] ?? 0) + low + (words[i - 7] ?? 0) + high) | 0;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractional part. */
function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
