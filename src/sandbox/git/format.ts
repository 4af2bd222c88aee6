export type Person = { readonly name: string; readonly email: string; readonly date: string };

export type Commit = {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
};

const folderMode = '40000';

export function parseTree(content: Buffer): readonly TreeEntry[] {
  const out: TreeEntry[] = [];
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(0x20, at);
    const end = content.indexOf(0, space);
    const mode = content.toString('latin1', at, space).padStart(6, '0');
    const path = content.toString('utf8', space + 1, end);
    out.push({ mode, path, oid: content.toString('hex', end + 1, end + 21), type: typeOfMode(mode) });
    at = end + 21;
  }
  return out;
}

/** git sorts a folder as if its name ended in a slash. */
export function formatTree(entries: readonly TreeEntry[]): Buffer {
  const keyed = entries.map((entry) => {
    const isFolder = typeOfMode(entry.mode) === 'tree';
    return { entry, isFolder, key: Buffer.from(isFolder ? `${entry.path}/` : entry.path) };
  });
  const parts = keyed
    .toSorted((a, b) => Buffer.compare(a.key, b.key))
    .flatMap(({ entry, isFolder }) => [
      Buffer.from(`${isFolder ? folderMode : entry.mode} ${entry.path}\0`),
      Buffer.from(entry.oid, 'hex'),
    ]);
  return Buffer.concat(parts);
}

export function parseCommit(sha: string, content: Buffer): Commit {
  const text = content.toString('utf8');
  const end = text.indexOf('\n\n');
  const headers = text.slice(0, end).split('\n');
  const all = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    sha,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    message: text.slice(end + 2),
    author: parsePerson(all('author')[0] ?? ''),
    committer: parsePerson(all('committer')[0] ?? ''),
  };
}

export function formatCommit(commit: Omit<Commit, 'sha'>): Buffer {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${formatPerson(commit.author)}`,
    `committer ${formatPerson(commit.committer)}`,
  ];
  const message = commit.message.endsWith('\n') ? commit.message : `${commit.message}\n`;
  return Buffer.from(`${lines.join('\n')}\n\n${message}`);
}

function typeOfMode(mode: string): 'tree' | 'commit' | 'blob' {
  if (mode === '040000' || mode === folderMode) return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

/** What would end a name or a line early is left out, as git does. */
function formatPerson({ name, email, date }: Person): string {
  return `${plain(name) || 'unknown'} <${plain(email)}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}

function plain(text: string): string {
  return text.replaceAll(/[<>\n\0]/gu, '').trim();
}

function parsePerson(line: string): Person {
  const [open, close] = [line.indexOf('<'), line.lastIndexOf('>')];
  const seconds = Number.parseInt(line.slice(close + 1).trim(), 10);
  const date = `${new Date((Number.isNaN(seconds) ? 0 : seconds) * 1000).toISOString().slice(0, 19)}Z`;
  return { name: line.slice(0, open).trim(), email: line.slice(open + 1, close), date };
}

export type TreeEntry = {
  readonly mode: string;
  readonly path: string;
  readonly oid: string;
  readonly type: string;
};
