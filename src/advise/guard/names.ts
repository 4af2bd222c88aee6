import { overLines } from '../../kernel/over-lines.ts';
import { mentions } from '../mentions.ts';
import { isNamed, type Grounds, type Leaf } from './values.ts';

/** Namespaces of the cluster itself, and of what rules it. */
const ruling = new RegExp(
  overLines`
    ^(?:
      kube-.*|argocd|argo-.*|flux-system|istio-system|linkerd.*|cert-manager|kyverno|gatekeeper-system|
      ingress-nginx|monitoring-system|vault|external-secrets|openshift-.*|cattle-.*|calico-.*|cilium.*|
      crossplane-system|velero|sealed-secrets
    )$
  `,
  'u',
);

/** Objects that controllers obey, whoever writes them. */
const obeyed =
  /^(?:aws-auth|coredns|kube-.*|argocd-.*|cluster-info|extension-apiserver-authentication|istio|cilium-config)$/u;

/** A namespace, an account or a Secret that nobody named; `made` are the names that the same answer brings. */
export function nameIn(leaf: Leaf, grounds: Grounds, made: ReadonlySet<string>): string | undefined {
  const at = `.${leaf.path.join('.')}`;
  if (typeof leaf.value !== 'string') return undefined;
  const text = leaf.value.toLowerCase();
  const found = names.find((one) => one.at.test(at));
  if (found === undefined || found.isFine(text, grounds) || (found.isMade && made.has(text)))
    return undefined;
  return `${at.slice(1)}: nobody named ${found.what} ${text.slice(0, 100)}`;
}

type Name = {
  readonly at: RegExp;
  readonly what: string;
  readonly isFine: (text: string, grounds: Grounds) => boolean;
  readonly isMade: boolean;
};

const names: readonly Name[] = [
  {
    // Labels that select pods by their namespace give nobody anything.
    at: /^(?!.*\.matchLabels\.).*\.namespace$/u,
    what: 'the namespace',
    isFine: (text, grounds) => (ruling.test(text) ? mentions(grounds.asked, text) : isNamed(text, grounds)),
    isMade: true,
  },
  {
    at: /^\.metadata\.name$/u,
    what: 'the object',
    isFine: (text, { asked }) => !obeyed.test(text) || mentions(asked, text),
    isMade: false,
  },
  {
    at: /\.serviceAccount(?:Name)?$/u,
    what: 'the account',
    isFine: (text, grounds) => text === 'default' || isNamed(text, grounds),
    isMade: true,
  },
  {
    at: /\.(?:roleRef|subjects\.\d+)\.name$/u,
    what: 'for these rights',
    isFine: (text, grounds) => isNamed(text, grounds),
    isMade: true,
  },
  {
    at: /\.(?:secretRef\.name|secretKeyRef\.name|secret\.secretName|imagePullSecrets\.\d+\.name|configMapRef\.name)$/u,
    what: 'what is read here,',
    isFine: (text, grounds) => isNamed(text, grounds),
    isMade: true,
  },
];
