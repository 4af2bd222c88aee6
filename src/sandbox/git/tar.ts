export type TarFile = {
  readonly path: string;
  /** Git's mode. */
  readonly mode: string;
  readonly bytes: Uint8Array;
  /** Seconds since 1970. */
  readonly modified: number;
};

export type Archive = {
  /** Everything lies below it. */
  readonly folder: string;
  /** `git archive` writes the commit here. */
  readonly comment: string;
  readonly files: readonly TarFile[];
};

type Member = {
  readonly name: string;
  readonly type: '0' | '2' | '5' | 'g' | 'x';
  readonly mode: number;
  readonly modified: number;
  readonly bytes: Uint8Array;
  readonly link?: string;
};

const block = 512;
const folderMode = 0o775;

/** A POSIX archive as `git archive` makes it: a global comment, the folders, the files. */
export function writeTar({ folder, comment, files }: Archive): Buffer {
  const modified = files[0]?.modified ?? 0;
  const note = Buffer.from(paxRecord('comment', comment));
  const out = [...member({ name: 'pax_global_header', type: 'g', mode: 0o666, modified, bytes: note })];
  for (const name of foldersOf(folder, files)) {
    out.push(...named({ name, type: '5', mode: folderMode, modified, bytes: new Uint8Array() }));
  }
  for (const file of files) out.push(...named(memberOf(folder, file)));
  out.push(Buffer.alloc(2 * block));
  return Buffer.concat(out);
}

function memberOf(folder: string, { path, mode, bytes, modified }: TarFile): Member {
  const name = `${folder}/${path}`;
  if (mode === '160000')
    return { name: `${name}/`, type: '5', mode: folderMode, modified, bytes: new Uint8Array() };
  if (mode === '120000') {
    const link = Buffer.from(bytes).toString('utf8');
    return { name, type: '2', mode: 0o777, modified, bytes: new Uint8Array(), link };
  }
  return { name, type: '0', mode: mode === '100755' ? 0o775 : 0o664, modified, bytes };
}

function foldersOf(folder: string, files: readonly TarFile[]): readonly string[] {
  const folders = new Set([`${folder}/`]);
  for (const { path } of files) {
    const parts = path.split('/').slice(0, -1);
    for (const at of parts.keys()) folders.add(`${folder}/${parts.slice(0, at + 1).join('/')}/`);
  }
  return [...folders];
}

/** A name too long for the header, or not of ASCII, goes into a header of its own before it. */
function named(entry: Member): readonly Buffer[] {
  const records = [
    ...(isPlain(entry.name) ? [] : [paxRecord('path', entry.name)]),
    ...(entry.link === undefined || isPlain(entry.link) ? [] : [paxRecord('linkpath', entry.link)]),
  ];
  if (records.length === 0) return member(entry);
  const bytes = Buffer.from(records.join(''));
  const extension = { name: 'pax_header', type: 'x', mode: 0o644, modified: entry.modified, bytes } as const;
  return [...member(extension), ...member(entry)];
}

function isPlain(name: string): boolean {
  return name.length <= 100 && /^[\x20-\x7e]*$/u.test(name);
}

function member(entry: Member): readonly Buffer[] {
  const padding = (block - (entry.bytes.byteLength % block)) % block;
  return [header(entry), Buffer.from(entry.bytes), Buffer.alloc(padding)];
}

function header(entry: Member): Buffer {
  const out = Buffer.alloc(block);
  out.write(entry.name.slice(0, 100), 0, 'latin1');
  out.write(octal(entry.mode, 7), 100);
  out.write(octal(0, 7), 108);
  out.write(octal(0, 7), 116);
  out.write(octal(entry.bytes.byteLength, 11), 124);
  out.write(octal(entry.modified, 11), 136);
  out.write(' '.repeat(8), 148);
  out.write(entry.type, 156);
  out.write((entry.link ?? '').slice(0, 100), 157, 'latin1');
  out.write('ustar\0', 257);
  out.write('00', 263);
  out.write('root', 265);
  out.write('root', 297);
  const sum = out.reduce((total, byte) => total + byte, 0);
  out.write(`${octal(sum, 6)}\0 `, 148);
  return out;
}

function octal(value: number, digits: number): string {
  return Math.floor(value).toString(8).padStart(digits, '0');
}

/** `<length> key=value\n`, where the length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length += 1;
  return `${length} ${key}=${value}\n`;
}
