import type { Snapshot } from '../facts/snapshot.ts';
import type { Material } from './question.ts';

/**
 * The files that have to do with a question, the closest first: those it names; then those that share words with it,
 * in their path or their text; then what describes the delivery. Of equals the shorter path. What does not fit into
 * the question falls out from the end.
 */
export function documentsFor(words: string, snapshot: Snapshot): Material[] {
  const asked = words.toLowerCase();
  const terms = termsOf(asked);
  return snapshot.entries
    .flatMap(({ path }) => {
      const text = snapshot.text(path);
      if (text === undefined || text.length > longestFile) return [];
      const closeness = closenessOf({ path: path.toLowerCase(), text }, { asked, terms });
      return closeness === 0 ? [] : [{ path, text, closeness }];
    })
    .toSorted(
      (a, b) => b.closeness - a.closeness || a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
    )
    .slice(0, mostFiles)
    .map(({ path, text }, index) => ({
      heading: `File ${index + 1}`,
      name: path,
      text: `path: ${path}\n\n${text}`,
      isContent: true,
    }));
}

const longestFile = 120_000;
const mostFiles = 40;

type File = { readonly path: string; readonly text: string };
type Asked = { readonly asked: string; readonly terms: readonly string[] };

function closenessOf({ path, text }: File, { asked, terms }: Asked): number {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isNamed = asked.includes(path) || (name.length > 4 && asked.includes(name));
  const body = text.slice(0, 20_000).toLowerCase();
  const inPath = terms.filter((term) => path.includes(term)).length;
  const inText = terms.filter((term) => body.includes(term)).length;
  return (isNamed ? 1000 : 0) + inPath * 20 + (isDelivery(path) ? 10 + inText * 5 : Math.max(0, inText - 1));
}

function isDelivery(path: string): boolean {
  return /(?:^|\/)(?:[\w.-]*dockerfile[\w.-]*|containerfile|[\w.-]*compose[\w.-]*\.ya?ml|chart\.yaml|values[\w.-]*\.ya?ml|kustomization\.ya?ml|skaffold\.yaml|procfile)$|\.ya?ml$|(?:^|\/)templates\/[^/]+\.tpl$/u.test(
    path,
  );
}

/** Words that most questions have say nothing about which file is meant. */
const common = new Set(
  'the and for are was were what why how does this that with from when where which who can could should would our your its not you please about into have has will there here explain tell show give me write kubernetes k8s'.split(
    ' ',
  ),
);

/** Latin words, and pairs of Han characters as the nearest thing to words. */
export function termsOf(asked: string): string[] {
  const latin = asked.match(/[a-z0-9][a-z0-9_.-]{2,60}/gu) ?? [];
  const meanings = chinese.filter(([word]) => asked.includes(word)).flatMap(([, terms]) => terms);
  return [...new Set([...latin.map((word) => word.replaceAll(/[.-]+$/gu, '')), ...meanings])]
    .filter((word) => !common.has(word))
    .slice(0, 40);
}

/** Manifests are in English whatever the question is in. */
const chinese: readonly (readonly [string, readonly string[]])[] = [
  ['端口', ['port']],
  ['副本', ['replicas']],
  ['镜像', ['image', 'from ']],
  ['探针', ['probe']],
  ['健康', ['probe', 'health']],
  ['域名', ['host', 'ingress']],
  ['网络', ['networkpolicy', 'service']],
  ['权限', ['role', 'securitycontext']],
  ['密钥', ['secret']],
  ['密码', ['secret']],
  ['配置', ['configmap', 'env']],
  ['变量', ['env']],
  ['内存', ['memory']],
  ['资源', ['resources', 'limits']],
  ['存储', ['volume', 'persistentvolumeclaim']],
  ['定时', ['cronjob', 'schedule']],
  ['发布', ['argoproj', 'kustomization', 'fluxcd']],
  ['部署', ['deployment']],
];
