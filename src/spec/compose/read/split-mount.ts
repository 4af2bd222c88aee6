export type SplitMount = {
  readonly source?: string;
  readonly target: string;
  readonly options: readonly string[];
};

/** `SOURCE:TARGET:OPTIONS`, where a source may be a drive of Windows. */
export function splitMount(text: string): SplitMount {
  const parts: string[] = [];
  for (const part of text.split(':')) {
    const last = parts.at(-1);
    const isDrive = last !== undefined && /^[A-Za-z]$/u.test(last) && /^[\\/]/u.test(part);
    if (isDrive) parts[parts.length - 1] = `${last}:${part}`;
    else parts.push(part);
  }
  const [first = '', second, ...rest] = parts;
  if (second === undefined) return { target: first, options: [] };
  if (!isPath(second) && rest.length === 0) return { target: first, options: options(second) };
  return { source: first, target: second, options: options(rest.join(':')) };
}

function options(text: string): string[] {
  return text.split(',').filter((option) => option !== '');
}

function isPath(text: string): boolean {
  return /^[/~.$\\]|^[A-Za-z]:[\\/]/u.test(text);
}
