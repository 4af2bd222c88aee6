import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { any, kind, spaced, unmarked } from './pieces.ts';

/** What an object is doing behind its name, and how readers know that it does it. */
const verbs: Readonly<Record<string, string>> = {
  running: 'that runs',
  executing: 'that executes',
  requesting: 'that requests',
  claiming: 'that requests',
  asking: 'that asks',
  having: 'that has',
  storing: 'that stores',
  keeping: 'that keeps',
  providing: 'with',
  offering: 'with',
  giving: 'that gives',
  defining: 'with',
  setting: 'with',
  limiting: 'that limits',
  capping: 'that limits',
  restricting: 'that limits',
  allowing: 'that allows',
  permitting: 'that allows',
  granting: 'that grants',
  scaling: 'that scales',
  routing: 'that routes',
  sending: 'that sends',
  forwarding: 'that forwards',
  exposing: 'that exposes',
  listening: 'that listens',
  mounting: 'that mounts',
  tolerating: 'that tolerates',
  blocking: 'that blocks',
  denying: 'that denies',
  protecting: 'that protects',
  targeting: 'that targets',
  selecting: 'that selects',
};
const doing = `(${Object.keys(verbs).join('|')})`;
const short = '(?:hpa|pdb|pvc|pv|svc|sa|cm|netpol|cronjob|sts|ds)';
/** What stands behind a kind and belongs to it. */
const noName = overLines`
  (?!(?:rules?|polic(?:y|ies)|mesh|endpoints?|entr(?:y|ies)|definitions?|specs?|templates?|instances?|process(?:es)?|programs?|apps?|
  applications?|workloads?|types?|class|lists?|address(?:es)?|traffic|patterns?|probes?|updates?|scripts?|commands?|selectors?|pods?|still|always|also|currently|already|now)(?![\w-]))
`;
const often = '(?:nightly|daily|hourly|weekly|monthly)';

/** What is called as a part of an object is taken for its name where marks are around it. */
const marked = (name: string): string =>
  /^(?:disk|settings|data|storage|volume|config|values|keys|cache|logs|memory)$/u.test(name)
    ? `"${name}"`
    : name;

/** `Service web exposing port 80`: a plain word between a kind and what is done is its name. */
export const doingTold: readonly Rewriting[] = [
  [
    spaced(
      `(?<![\\w/-])(${kind}|${short}) (?:(?:named|called) )?(?:${noName}(?:${any}|([a-z]))|(${often})(?= running )) ${doing}(?= )`,
    ),
    (...[, of = '', name, letter, often = '', verb = '']) =>
      `${of} named ${marked(unmarked(name ?? letter ?? often))} ${verbs[verb.toLowerCase()] ?? verb}`,
  ],
];
