/** A file of an archive. */
export type Member = { readonly path: string; readonly bytes: Uint8Array };

type Header = { readonly path: string; readonly size: number; readonly type: string };

/** The chosen files of a tar stream, one at a time; what is not chosen is skipped as it comes. */
export async function* untar(
  stream: AsyncIterable<Uint8Array>,
  isWanted: (path: string, size: number) => boolean,
): AsyncGenerator<Member> {
  const source = new Source(stream);
  let longPath: string | undefined;
  for (;;) {
    const header = readHeader(await source.take(512));
    if (header === undefined) return;
    const path = longPath ?? header.path;
    if (namers.has(header.type))
      longPath = readLongPath(header, await source.take(padded(header))) ?? longPath;
    else {
      if (header.type !== 'g') longPath = undefined;
      if (header.type === '0' && isWanted(path, header.size)) {
        const bytes = await source.take(padded(header));
        yield { path, bytes: bytes.slice(0, header.size) };
      } else await source.skip(padded(header));
    }
  }
}

/** Members that carry the long path of the next one. */
const namers = new Set(['x', 'L']);

function padded({ size }: Header): number {
  return Math.ceil(size / 512) * 512;
}

function readHeader(block: Uint8Array): Header | undefined {
  if (block.length < 512 || block[0] === 0) return undefined;
  const text = (from: number, to: number) => upToNul(block.subarray(from, to));
  const prefix = text(257, 262) === 'ustar' ? text(345, 500) : '';
  const name = text(0, 100);
  const size = Number.parseInt(text(124, 136).trim(), 8);
  const type = text(156, 157);
  return {
    path: prefix === '' ? name : `${prefix}/${name}`,
    size: Number.isFinite(size) ? size : 0,
    type: type === '' ? '0' : type,
  };
}

/** A path of more than 100 bytes stands in a member of its own, before the one that it names. */
function readLongPath({ type, size }: Header, data: Uint8Array): string | undefined {
  if (type === 'L') return upToNul(data.subarray(0, size));
  const records = new TextDecoder().decode(data.subarray(0, size)).split('\n');
  const record = records.find((each) => /^\d+ path=/u.test(each));
  return record?.slice(record.indexOf('=') + 1);
}

function upToNul(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}

/** Bytes of a stream in the portions that are asked for. */
class Source {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0 && (await this.#fill())) {
      const part = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(part.length);
      parts.push(part);
      missing -= part.length;
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  async skip(length: number): Promise<void> {
    let missing = length;
    while (missing > 0 && (await this.#fill())) {
      const part = Math.min(missing, this.#rest.length);
      this.#rest = this.#rest.subarray(part);
      missing -= part;
    }
  }

  async #fill(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done === true) return false;
      this.#rest = next.value;
    }
    return true;
  }
}
