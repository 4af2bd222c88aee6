import type { Facts } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { Spec } from '../../spec/spec.ts';

type Ground = { readonly facts: Facts; readonly snapshot: Snapshot; readonly words: string };

/** How a way in treats those who come is written as one controller reads it: said where nothing shows that it is there. */
export function controllerNotes({ workloads }: Spec, { facts, snapshot, words }: Ground): Note[] {
  const classes = workloads.map(({ exposure }) => exposure?.ingressClass ?? '');
  const isThere =
    spoken.test(words) ||
    classes.some((name) => name.includes('nginx')) ||
    facts.existing.manifests.some((path) => written.test(snapshot.text(path) ?? ''));
  return isThere ? [] : [note];
}

const spoken =
  /nginx\.ingress|ingress[\s-]?nginx|nginx[\s-]?(?:ingress|class)|class\W{1,4}(?:name\W{1,4})?nginx/iu;
const written = /nginx\.ingress\.kubernetes\.io|ingress-nginx|ingressClassName: ["']?nginx/u;
const annotation = 'nginx.ingress.kubernetes.io/';

const note: Note = {
  id: 'annotations-of-nginx',
  severity: 'info',
  says: annotation,
  onlyWith: annotation,
  text: {
    en: 'Only ingress-nginx reads these annotations. Nothing here shows which controller there is, and others ignore them: say which one it is.',
    zh: '这些注解只有 ingress-nginx 会读取。仓库中看不出使用哪种控制器，其他控制器会忽略它们：请说明使用的是哪一种。',
  },
  docs: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
};
