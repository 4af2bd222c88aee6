import { overLines } from '../kernel/over-lines.ts';
import { basename, dirname } from '../kernel/paths.ts';
import { isComposeFile } from './compose-file.ts';
import { has, isGenerated, upwards } from './tree.ts';
import type { Existing } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

type Class = keyof Existing;

/** What a team has already written, by what it is: evidence, and never to be overwritten. */
export function existing(snapshot: Snapshot): Existing {
  const found: Record<Class, string[]> = {
    dockerfiles: [],
    compose: [],
    manifests: [],
    kustomizations: [],
    charts: [],
    workflows: [],
  };
  for (const { path, kind } of snapshot.entries) {
    if ((kind !== 'file' && kind !== 'executable') || isGenerated(path)) continue;
    const is = classify(path, snapshot);
    if (is !== undefined) found[is].push(path);
  }
  return found;
}

/** A recipe itself: neither a list of what to ignore, nor a text that a recipe is made of. */
export function isDockerfile(path: string): boolean {
  const name = basename(path);
  if (!/(?:docker|container)file/iu.test(name)) return false;
  if (
    /\.(?:dockerignore|j2|jinja2?|tmpl|tpl|template|erb|mustache|md|txt|bak|orig|sh|py|go|json|ya?ml|hcl)$/iu.test(
      name,
    )
  )
    return false;
  return /^(?:[Dd]ockerfile(?:[._-][\w.-]+)?|[\w.-]+[._-]?[Dd]ockerfile|Containerfile(?:\.[\w.-]+)?)$/u.test(
    name,
  );
}

function classify(path: string, snapshot: Snapshot): Class | undefined {
  const name = basename(path);
  if (/^(?:Kustomization|kustomization\.ya?ml)$/u.test(name)) return 'kustomizations';
  if (isDockerfile(path)) return 'dockerfiles';
  if (!/\.ya?ml$/u.test(name)) return undefined;
  if (name === 'Chart.yaml') return 'charts';
  return path.startsWith('.github/') ? ofGitHub(path) : ofCluster(path, snapshot);
}

function ofGitHub(path: string): Class | undefined {
  return /^\.github\/workflows\/[^/]+$/u.test(path) ? 'workflows' : undefined;
}

function ofCluster(path: string, snapshot: Snapshot): Class | undefined {
  if (isComposeFile(path, snapshot)) return 'compose';
  return isManifest(snapshot.text(path)) && chartOf(path, snapshot) === undefined ? 'manifests' : undefined;
}

/** The folder of the chart whose templates or definitions a file is one of. */
export function chartOf(path: string, snapshot: Snapshot): string | undefined {
  const folders = upwards(dirname(path));
  const at = folders.findIndex(
    (folder) => /^(?:templates|crds)$/u.test(basename(folder)) && has(snapshot, chartFile(dirname(folder))),
  );
  const folder = folders[at];
  return folder === undefined ? undefined : dirname(folder);
}

function chartFile(folder: string): string {
  return folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`;
}

/** Tools that borrow the form of objects for settings of their own. */
const settings = new RegExp(
  overLines`
    ^apiVersion:[ \t]*["']?(?:
      skaffold/|kind\.x-k8s\.io/|k3d\.io/|ctlptl\.dev/|kubeadm\.k8s\.io/|kubelet\.config\.k8s\.io/|
      kubeproxy\.config\.k8s\.io/|apiserver\.(?:config\.)?k8s\.io/|audit\.k8s\.io/|
      client\.authentication\.k8s\.io/|eksctl\.io/|backstage\.io/|cli\.kyverno\.io/|
      chainsaw\.kyverno\.io/|kuttl\.dev/|devspace\.|garden\.io/|kustomize\.config\.k8s\.io/|
      config\.kio\.kasten\.io/|minikube\.sigs\.k8s\.io/|imageset\.|mirror\.openshift\.io/|
      kops\.k8s\.io/|compass\.atlassian\.com|datree\.io|werf\.io|
      krew\.googlecontainertools\.github\.com/|admission\.config\.
    )
  `,
  'mu',
);

/** Two top-level keys make a Kubernetes object, and each has a name; a kubeconfig has none. */
function isManifest(text: string | undefined): boolean {
  if (text === undefined || !/^["']?apiVersion["']?:/mu.test(text) || !/^["']?kind["']?:/mu.test(text))
    return false;
  return !settings.test(text) && /^(?:metadata|items):/mu.test(text);
}
