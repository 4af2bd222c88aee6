/** Paths in a repository: relative, with `/`, without `.` and `..`. */
export function join(...parts: readonly string[]): string {
  const out: string[] = [];
  for (const part of parts.flatMap((path) => path.split('/'))) {
    if (part === '' || part === '.') continue;
    if (part === '..') out.pop();
    else out.push(part);
  }
  return out.join('/');
}

export function dirname(path: string): string {
  const at = path.lastIndexOf('/');
  return at === -1 ? '' : path.slice(0, at);
}

export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** True where a path as written stays inside the folder it is resolved from. */
export function staysInside(path: string): boolean {
  if (path.startsWith('/') || /^[A-Za-z]:/u.test(path) || path.includes('\\')) return false;
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth -= 1;
    else if (part !== '' && part !== '.') depth += 1;
    if (depth < 0) return false;
  }
  return true;
}

/** How a path of the repository is written in a folder of it. */
export function relative(folder: string, path: string): string {
  const [from, to] = [folder, path].map((one) => one.split('/').filter((part) => part !== ''));
  const [here = [], there = []] = [from, to];
  const differs = here.findIndex((part, at) => part !== there[at]);
  const shared = differs === -1 ? here.length : differs;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}
