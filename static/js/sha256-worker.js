// SHA-256 (FIPS 180-4) of a file of any size, read in pieces: `crypto.subtle` would need all of it in memory at once.
// Takes a File; answers with {done, size} after each piece, {digest} at the end, or {unreadable}.

const PIECE_BYTES = 8 * 1024 * 1024;
const BLOCK_BYTES = 64;

const firstPrimes = (count) => {
  const primes = [];
  for (let number = 2; primes.length < count; number += 1) {
    if (primes.every((prime) => number % prime)) primes.push(number);
  }
  return primes;
};

// The first 32 bits of the fractional part: section 4.2.2 (cube roots) and 5.3.3 (square roots).
const fraction = (root) => ((root - Math.floor(root)) * 0x100000000) | 0;
const ROUNDS = Int32Array.from(firstPrimes(64), (prime) => fraction(Math.cbrt(prime)));
const START = firstPrimes(8).map((prime) => fraction(Math.sqrt(prime)));

class Sha256 {
  #state = Int32Array.from(START);
  #words = new Int32Array(64);
  #rest = new Uint8Array(BLOCK_BYTES);
  #length = 0;

  update(bytes) {
    let position = 0;
    const held = this.#length % BLOCK_BYTES;
    this.#length += bytes.length;
    if (held) {
      position = Math.min(BLOCK_BYTES - held, bytes.length);
      this.#rest.set(bytes.subarray(0, position), held);
      if (held + position < BLOCK_BYTES) return;
      this.#compress(this.#rest, 0, BLOCK_BYTES);
    }
    const whole = bytes.length - ((bytes.length - position) % BLOCK_BYTES);
    this.#compress(bytes, position, whole);
    this.#rest.set(bytes.subarray(whole));
  }

  digest() {
    const length = this.#length;
    const held = length % BLOCK_BYTES;
    const padding = new Uint8Array(held < 56 ? BLOCK_BYTES - held : 2 * BLOCK_BYTES - held);
    const view = new DataView(padding.buffer);
    padding[0] = 0x80;
    // The length in bits, as 64 of them: a shift would keep only the last 32.
    view.setUint32(padding.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(padding.length - 4, (length << 3) >>> 0);
    this.update(padding);
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #compress(bytes, from, to) {
    const state = this.#state;
    const w = this.#words;
    for (let block = from; block < to; block += BLOCK_BYTES) {
      for (let i = 0, at = block; i < 16; i += 1, at += 4) {
        w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
      }
      for (let i = 16; i < 64; i += 1) {
        const x = w[i - 15];
        const y = w[i - 2];
        const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        w[i] = (w[i - 16] + small0 + w[i - 7] + small1) | 0;
      }
      // Not taken apart by a pattern: that would walk through an iterator, for each block.
      let a = state[0];
      let b = state[1];
      let c = state[2];
      let d = state[3];
      let e = state[4];
      let f = state[5];
      let g = state[6];
      let h = state[7];
      for (let i = 0; i < 64; i += 1) {
        const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const first = (h + big1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]) | 0;
        const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g;
        g = f;
        f = e;
        e = (d + first) | 0;
        d = c;
        c = b;
        b = a;
        a = (first + second) | 0;
      }
      state[0] += a;
      state[1] += b;
      state[2] += c;
      state[3] += d;
      state[4] += e;
      state[5] += f;
      state[6] += g;
      state[7] += h;
    }
  }
}

async function hash(file) {
  const sha256 = new Sha256();
  const read = (start) => file.slice(start, start + PIECE_BYTES).arrayBuffer();
  let coming = read(0);
  for (let done = 0; done < file.size; ) {
    const bytes = new Uint8Array(await coming);
    done += bytes.length;
    // The next piece is read while this one is hashed.
    coming = read(done);
    sha256.update(bytes);
    postMessage({ done, size: file.size });
  }
  await coming;
  return sha256.digest();
}

onmessage = async ({ data: file }) => {
  try {
    postMessage({ digest: await hash(file) });
  } catch {
    postMessage({ unreadable: true });
  }
};
