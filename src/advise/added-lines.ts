/** A line that a change brings, where it stands afterwards. */
export type AddedLine = { readonly line: number; readonly text: string };

/** The lines that a patch adds, from its hunks. */
export function addedLines(patch: string): AddedLine[] {
  const added: AddedLine[] = [];
  let at = 0;
  for (const line of patch.split('\n')) {
    const head = /^@@ -\d{1,9}(?:,\d{1,9})? \+(\d{1,9})/u.exec(line)?.[1];
    if (head !== undefined) at = Number(head);
    else if (line.startsWith('+')) added.push({ line: at++, text: line.slice(1) });
    else if (line.startsWith(' ') || line === '') at += 1;
  }
  return added;
}
