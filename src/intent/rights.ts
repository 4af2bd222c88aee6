import type { Bilingual } from '../kernel/language.ts';
import type { Intent } from './intent.ts';

/** A person's role in a repository, as its host gives it, least first. */
export const roles = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

export type Role = (typeof roles)[number];

/** What a person needs to ask for something. On a public repository everyone can read. */
export type Right = 'read' | 'triage' | 'write';

export const rightNames: Readonly<Record<Right, Bilingual>> = {
  read: { en: 'everyone who can read the repository', zh: '所有能查看仓库的人' },
  triage: { en: 'people with the triage role or more', zh: '拥有 triage 或更高权限的人' },
  write: { en: 'people with write access', zh: '拥有写（write）权限的人' },
};

export function allows(role: Role, right: Right): boolean {
  return roles.indexOf(role) >= roles.indexOf(right);
}

/** What changes something needs write; what costs requests needs somebody known to the repository. */
export function rightFor(intent: Intent): Right {
  if (intent.kind === 'generate' || intent.kind === 'change')
    return intent.mode === 'propose' ? 'write' : 'triage';
  if (intent.kind === 'feedback') return intent.wish.kind === 'forget' ? 'write' : 'triage';
  if (intent.kind === 'explain' && isOfChange(intent.rule)) return 'triage';
  return rights[intent.kind];
}

/** To say what a pull request brings it must be reviewed; a rule is explained from the book. */
function isOfChange(said: string): boolean {
  return said === '' || said.includes(':');
}

const rights = {
  fix: 'write',
  ignore: 'write',
  diff: 'triage',
  author: 'write',
  review: 'triage',
  ask: 'triage',
  explain: 'read',
  help: 'read',
  misunderstood: 'read',
} as const satisfies {
  readonly [Kind in Exclude<Intent['kind'], 'generate' | 'change' | 'feedback'>]: Right;
};
