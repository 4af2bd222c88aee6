/** Whether a line speaks of a path, and not of one whose name only holds it. */
export function hasPath(line: string, path: string): boolean {
  const at = line.indexOf(path);
  if (at === -1) return false;
  return !/[\w-]/u.test(line[at - 1] ?? ' ') && !/[\w-]/u.test(line[at + path.length] ?? ' ');
}

export function folderOf(path: string): string {
  return path === '.' ? '' : path;
}
