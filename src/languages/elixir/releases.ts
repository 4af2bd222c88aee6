import type { Project } from '../recipe/recipe.ts';
import { appOf } from './umbrella.ts';

export type Releases = {
  /** The one that serves, or that is built where none is named. */
  readonly main: string | undefined;
  readonly others: readonly string[];
};

const web = /\{:(?:phoenix|plug_cowboy|bandit|cowboy),/u;

/** What the project says that it is released as. */
export function releasesOf({ manifests }: Project): Releases {
  const [root, ...parts] = manifests;
  const all = described(root?.text ?? '');
  const serving = [...parts].filter(({ text }) => web.test(text)).map(({ text }) => appOf(text));
  const usual = /\bdefault_release: ?:(\w{1,60})/u.exec(root?.text ?? '')?.[1];
  const main =
    all.find(({ name }) => name === usual) ??
    all.find(({ text }) =>
      serving.some((app) => app !== undefined && new RegExp(`\\b${app}\\b`, 'u').test(text)),
    ) ??
    all[0];
  return { main: main?.name, others: all.filter((one) => one !== main).map(({ name }) => name) };
}

type Release = { readonly name: string; readonly text: string };

/** The keys of the list, each with what stands in its brackets. */
function described(text: string): Release[] {
  const start = /\breleases: ?\[|\bdefp? releases\b[^\n]{0,20}\n\s{0,20}\[/u.exec(text);
  if (start === null) return [];
  const found: Release[] = [];
  let depth = 1;
  let from = start.index + start[0].length;
  for (let at = from; at < text.length && depth > 0; at += 1) {
    if (text[at] === '[') depth += 1;
    if (text[at] === ']') depth -= 1;
    if (text[at] !== ']' || depth !== 1) continue;
    const part = text.slice(from, at);
    const name = /^[\s,]{0,80}"?([a-z]\w{0,60})"?: ?\[/u.exec(part)?.[1];
    if (name !== undefined) found.push({ name, text: part });
    from = at + 1;
  }
  return found;
}
