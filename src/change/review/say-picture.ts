import type { Delivery } from '../../facts/facts.ts';
import type { Language } from '../../kernel/language.ts';
import { fenced } from '../markdown.ts';
import type { ObjectChange } from '../rendered/objects.ts';
import { changesOf } from './say-cluster.ts';

/** A picture of fewer objects says nothing, and one of more nobody can look at. */
const fewest = 2;
const most = 20;

const verbs = {
  create: { en: 'create', zh: '新建' },
  update: { en: 'change', zh: '修改' },
  delete: { en: 'delete', zh: '删除' },
  replace: { en: 'replace', zh: '重建' },
} as const;

/** Which application brings which change to which cluster, as Mermaid; nothing where it would show nothing. */
export function pictureOf(
  affected: readonly Delivery[],
  changes: readonly ObjectChange[],
  language: Language,
): readonly string[] {
  if (changes.length < fewest || changes.length > most) return [];
  const apps = affected.filter((app) => changesOf(app, changes).length > 0);
  if (apps.length === 0) return [];
  const lines = apps.flatMap((app, index) => [
    `  a${index}(["${label(app.cluster === '' ? app.name : `${app.name} → ${app.cluster}`)}"])`,
    ...changesOf(app, changes).map((change) => `  a${index} --> o${changes.indexOf(change)}`),
  ]);
  const objects = changes.map(
    ({ action, kind, name }, index) =>
      `  o${index}["${verbs[action][language]} ${label(`${kind} ${name}`)}"]${colours[action]}`,
  );
  return fenced(['flowchart LR', ...lines, ...objects, ...styles], 'mermaid');
}

const colours = { create: ':::made', update: '', delete: ':::gone', replace: ':::gone' } as const;
const styles = [
  '  classDef gone stroke:#cf222e,stroke-width:2px',
  '  classDef made stroke:#1a7f37,stroke-width:2px',
];

/** Names are of strangers: nothing in them may be read as a part of the picture. */
function label(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ./:→…-]/gu, '·').slice(0, 100);
}
